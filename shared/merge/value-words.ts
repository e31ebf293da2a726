import { answerWords } from '../answer-words'
import type { CaseEvent } from '../events'
import { factWords } from '../fact-words'
import { formatDate, formatPoints } from '../format'
import { isKnownKind } from '../record/settled'
import { FINDING_NAMES, ROLE_NAMES, STEP_NAMES, TIER_NAMES } from '../text.zh'

// biome-ignore lint/suspicious/noExplicitAny: each body is what the schema of its kind let in
type Words = (body: any, item: string) => string

const DECISIONS: Readonly<Record<string, string>> = { accepted: '采纳', corrected: '更正', returned: '退回' }

/** What an event says, in one line, by its kind; reasons and texts are given whole, since somebody decides by them. */
const WORDS: Readonly<Record<string, Words>> = {
  'fact-set': ({ value }, item) => factWords(item, value),
  'score-set': (answer) => answerWords(answer) ?? '未评',
  'sheet-signed': ({ name, signed }) => `${name}签认了 ${signed.length} 条`,
  'phase-entered': ({ phase }) => `进入${STEP_NAMES[phase as 'closed']}`,
  'tolerance-declared': ({ total, sectionShare, fullToZero, reason }) =>
    `总分相差 ${formatPoints(total)} 分，章节 ${sectionShare / 100} %，满分变零分${fullToZero ? '算' : '不算'}${reason ? `：${reason}` : ''}`,
  'draw-made': ({ n, seed, picked }) => `抽 ${n} 家，种子“${seed}”：${picked.join('、')}`,
  'draw-added': ({ reason }) => `加抽：${reason}`,
  'order-raised': ({ due, what, who }) => `${formatDate(due)}前${who ? `，${who}` : ''}：${what}`,
  'order-evidence': ({ text }) => text,
  'order-closed': ({ note }) => (note ? `办结：${note}` : '办结'),
  'finding-set': ({ kind, text }) => `${FINDING_NAMES[kind as 'result']}：${text}`,
  'person-set': ({ name, role, unit, phone }) =>
    [name, ROLE_NAMES[role as 'expert'], unit, phone].filter(Boolean).join('，'),
  'benchmark-set': ({ tier, isNew, note }) =>
    [TIER_NAMES[tier as 'benchmark'], isNew ? '本次新增' : '原有', note].filter(Boolean).join('，'),
  'photo-attached': ({ takenAt }) =>
    takenAt ? `照片，${takenAt.replace('T', ' ')} 拍摄` : '照片，拍摄时间不详',
  'hint-seen': ({ reason }) => reason,
  'recheck-decided': ({ decision, reason }) => `${DECISIONS[decision] ?? ''}${reason ? `：${reason}` : ''}`,
  'comparison-noted': ({ text, by }) => `${text}（${by}）`,
  'comparison-accepted': ({ by }) => `${by}确认核实结果`,
  'blind-set': ({ blind }) => (blind ? '盲评' : '不盲评'),
  revealed: ({ reason }) => `揭示自评：${reason}`,
  'report-edited': ({ text, by }) => `${text}（${by}）`,
  'report-issued': () => '出报告',
  'cell-cleared': () => '清除，没有内容',
}

/** What an event says, in one line. */
export function valueWords({ kind, item, body }: Pick<CaseEvent, 'kind' | 'item' | 'body'>): string {
  const words = isKnownKind(kind) ? WORDS[kind] : undefined
  return words ? words(JSON.parse(body), item) : '由更新版本的督核写成的内容'
}
