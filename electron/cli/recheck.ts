import { resolve } from 'node:path'
import { RETURN_STEPS } from '@shared/case/action'
import { decideRecheck } from '../handlers/recheck'
import { type Command, UsageError, withCase } from './command'

const DECISIONS = ['accepted', 'corrected', 'returned'] as const

export const recheckCommand: Command = {
  usage: `recheck FILE --subject 编号 --decision ${DECISIONS.join('|')} [--reason 原因] [--step ${RETURN_STEPS.join('|')}]`,
  options: {
    subject: { type: 'string' },
    decision: { type: 'string' },
    reason: { type: 'string' },
    step: { type: 'string' },
  },
  run(call, tools) {
    const decision = call.oneOf('decision', DECISIONS)
    if (!decision) throw new UsageError('缺少 --decision')
    const input = {
      subject: call.required('subject'),
      decision,
      reason: call.text('reason') ?? '',
      step: call.oneOf('step', RETURN_STEPS) ?? null,
    }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: decideRecheck(session, tools.actor, input),
      text: '已记下复核意见。',
    }))
  },
}
