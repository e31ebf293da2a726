import type { Assessment, SubjectAssessment } from '../assessment'
import type { Order } from '../case/action'
import { formatGap, formatTotal } from '../format'
import type { Points } from '../points'
import { heading, type Phrase, type TracedBlock, type TracedReport, type Words } from '../report'
import { verificationRounds } from '../rounds'
import { orderName, VERDICT_NAMES } from '../text.zh'
import { count, day, figure, label, quote, words } from './figures'
import { named } from './named-paragraph'
import { nameById, subtitleOf, townName } from './names'
import type { Part, Quoted } from './source'
import { centredColumn, numberColumn, partCell, table, textCell } from './table'

/** 重新帮扶通知书 and its 回执, one after the other for every order of the case. */
export function orderNotices(assessment: Assessment, date: string): TracedReport {
  const { record } = assessment
  const { township } = record
  return {
    title: words`${townName(township)}重新帮扶通知书`,
    subtitle: subtitleOf(township, date),
    date,
    fileName: `${township.town}_重新帮扶通知书_${date.replaceAll('-', '')}`,
    blocks:
      record.orders.length === 0
        ? [named('none', '没有重新帮扶。')]
        : record.orders.flatMap((order, index) => [
            ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
            ...noticeBlocks(assessment, order),
            ...receiptBlocks(order, nameOf(assessment, order)),
          ]),
  }
}

const subjectOf = ({ subjects }: Assessment, order: Order): SubjectAssessment | undefined =>
  subjects.find((each) => each.id === order.subject)

const nameOf = ({ subjects }: Assessment, order: Order) => nameById(subjects, order.subject)

const written = (text: string, id: string, field: Extract<Quoted, { from: 'order' }>['field']) =>
  quote(text, { from: 'order', id, field })

const numberOf = (order: Order) => label(orderName(order), { names: 'order', id: order.id })

function noticeBlocks(assessment: Assessment, order: Order): TracedBlock[] {
  const { id, round, due, what, who, flags, raisedAt, closed, evidence } = order
  const subject = subjectOf(assessment, order)
  const on = (date: string, field: 'due' | 'raisedAt' | 'closed') => day(date, { of: 'order', id, field })
  const found = flags.length > 0 ? words`（${written(flags.join('；'), id, 'flags')}）` : ''
  return [
    heading(1, words`通知 ${numberOf(order)}`),
    named(`${id}/addressee`, words`${nameOf(assessment, order)}：`),
    named(
      `${id}/demand`,
      words`经督导核实，你单位自评与核实结果不一致${found}。现组织专家重新帮扶，请于${on(due, 'due')}前完成整改，并接受第${roundLabel(round)}轮核实。`,
    ),
    named(`${id}/what`, words`帮扶和整改要求：${written(what, id, 'what')}。`),
    ...(who ? [named(`${id}/who`, words`责任人：${written(who, id, 'who')}。`)] : []),
    ...(evidence ? [named(`${id}/evidence`, words`落实情况：${written(evidence, id, 'evidence')}。`)] : []),
    ...(subject ? [roundsTable(assessment, subject)] : []),
    ...(closed
      ? [named(`${id}/closed`, words`${on(closed.at, 'closed')}办结。${written(closed.note, id, 'note')}`)]
      : []),
    { kind: 'signature', lines: ['市安办（盖章）', words`${on(raisedAt, 'raisedAt')}`] },
  ]
}

const roundLabel = (no: number) => label(String(no), { names: 'round', no })

function roundsTable(assessment: Assessment, subject: SubjectAssessment): TracedBlock {
  const self = subject.sheets.selfAssessment?.score.total ?? null
  const own: Part = { subject: subject.id, phase: 'selfAssessment' }
  return table(
    '自评与各轮核实',
    [
      centredColumn('轮次', 2),
      numberColumn('自评', 2),
      numberColumn('核实', 2),
      numberColumn('差', 2),
      centredColumn('结论', 3),
    ],
    verificationRounds(assessment, subject).map(({ round, total, gap, verdict, unanswered }) => [
      textCell(words`第${roundLabel(round)}轮`),
      partCell(self, own),
      textCell(roundTotal(subject.id, round, { total, unanswered })),
      textCell(gap === null ? '—' : roundGap(assessment, subject.id, round, gap)),
      textCell(verdict ? VERDICT_NAMES[verdict] : '—'),
    ]),
  )
}

function roundTotal(
  subject: string,
  round: number,
  { total, unanswered }: { total: Points; unanswered: number },
): Words {
  const of: Part = { subject, phase: 'verification', round }
  const open = unanswered > 0 ? words`（未评${count(unanswered, { each: 'unanswered', of })}条）` : ''
  return words`${figure(formatTotal(total), { is: 'points', of, style: 'total' })}${open}`
}

function roundGap({ phases }: Assessment, subject: string, round: number, gap: Points): Phrase {
  const own = { phase: phases.baseline as Part['phase'] }
  const found = { phase: 'verification', round } as const
  const from = { subject, ...own, beside: found }
  return figure(formatGap(gap), { is: 'gap', from, to: { subject, ...found, beside: own }, style: 'gap' })
}

const receiptBlocks = (order: Order, name: Phrase): TracedBlock[] => [
  heading(2, '回执'),
  named(
    `${order.id}/receipt`,
    words`已收到通知 ${numberOf(order)}。${name}将按要求整改，并做好重新核实的准备。`,
  ),
  { kind: 'signature', lines: ['签收人（签字）：', '签收日期：    年  月  日'] },
]
