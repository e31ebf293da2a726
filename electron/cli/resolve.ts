import { resolve } from 'node:path'
import { visibleRecord } from '@shared/blind'
import { PANEL } from '@shared/case/sheet'
import { parseEntity, subjectEntity } from '@shared/entity'
import type { Rule } from '@shared/merge/adjudicate'
import { CaseProblem } from '@shared/outcome'
import { settleByRule, settleConflict } from '../handlers/conflicts'
import type { CaseSession } from '../session'
import { type Command, type Invocation, UsageError, withCase } from './command'
import { conflictsJson } from './conflicts-json'

export const conflictsCommand: Command = {
  usage: 'conflicts FILE',
  options: {},
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const conflicts = conflictsJson(session, visibleRecord(session.record).conflicts)
      const lines = conflicts.map(
        ({ subject, title, heads }) =>
          `${subject ?? '案卷'} ${title}：${heads.map(({ actor, words }) => `${actor} ${words}`).join(' ｜ ')}`,
      )
      return { json: { conflicts }, text: lines.join('\n') || '没有待裁定的冲突。' }
    })
  },
}

export const resolveCommand: Command = {
  usage:
    'resolve FILE (--subject 编号 --criterion 细则 --phase 阶段 [--round N] [--scorer 姓名] | --subject 编号 --fact 资料 | --entity 地址 --item 项) --event ID --reason 原因；或 resolve FILE (--all-by 姓名 | --all-on 电脑编号 | --all-latest) --reason 原因',
  options: {
    subject: { type: 'string' },
    criterion: { type: 'string' },
    phase: { type: 'string' },
    round: { type: 'string' },
    scorer: { type: 'string' },
    fact: { type: 'string' },
    entity: { type: 'string' },
    item: { type: 'string' },
    event: { type: 'string' },
    reason: { type: 'string' },
    'all-by': { type: 'string' },
    'all-on': { type: 'string' },
    'all-latest': { type: 'boolean' },
  },
  run(call, tools) {
    const reason = call.required('reason').trim()
    if (reason === '') throw new CaseProblem('no-reason', '裁定须写明原因，没有保存。')
    const rule = ruleOf(call)
    const event = rule ? '' : call.required('event')
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      if (rule) {
        const { settled, left } = settleByRule(session, tools.actor, { rule, reason })
        return { json: { settled, left }, text: `已按规则裁定 ${settled} 处，还有 ${left} 处待裁定。` }
      }
      const cell = cellOf(call, session)
      return {
        json: settleConflict(session, tools.actor, { ...cell, event, reason }),
        text: '已裁定，各方的内容都留在历史里。',
      }
    })
  },
}

function ruleOf(call: Invocation): Rule | null {
  const name = call.text('all-by')
  const deviceId = call.text('all-on')
  const rules: Rule[] = [
    ...(name === undefined ? [] : [{ kind: 'person' as const, name }]),
    ...(deviceId === undefined ? [] : [{ kind: 'laptop' as const, deviceId }]),
    ...(call.has('all-latest') ? [{ kind: 'latest' as const }] : []),
  ]
  if (rules.length > 1) throw new UsageError('规则只能选一种')
  return rules[0] ?? null
}

/** The address of a cell: as it is written, by its fact, or by its place on a sheet. */
function cellOf(call: Invocation, session: CaseSession): { entity: string; item: string } {
  const entity = call.text('entity')
  if (entity !== undefined) return { entity, item: call.required('item') }
  const subject = call.required('subject')
  const fact = call.text('fact')
  if (fact !== undefined) return { entity: subjectEntity(subject), item: fact }
  return onSheet(call, session, subject)
}

/** A contested answer on a sheet; the round may be left out where there is one alone. */
function onSheet(call: Invocation, session: CaseSession, subject: string) {
  const criterion = call.required('criterion')
  const phase = call.phase('phase')
  if (!phase) throw new UsageError('缺少 --phase')
  const round = call.integer('round', 1)
  const scorer = call.text('scorer') ?? PANEL
  const found = session.record.conflicts.filter(({ entity, item }) => {
    const at = parseEntity(entity)
    if (at.kind !== 'sheet' || item !== criterion) return false
    const { key } = at
    const isRound = round === undefined || key.round === round
    return key.subject === subject && key.phase === phase && key.scorer === scorer && isRound
  })
  const [only, another] = found
  if (!only) throw new CaseProblem('no-conflict', '这里没有待裁定的冲突，没有保存。要改请直接改。')
  if (another)
    throw new CaseProblem('which-round', '这一条在几轮里都有冲突，没有保存。请用 --round 写明哪一轮。')
  return only
}
