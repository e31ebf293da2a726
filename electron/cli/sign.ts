import { resolve } from 'node:path'
import { currentRound } from '@shared/current-round'
import { signSheet } from '../handlers/signatures'
import { type Command, UsageError, withCase } from './command'

export const signCommand: Command = {
  usage: 'sign FILE --subject 编号 --phase 阶段 --name 姓名 [--round N] [--scorer 姓名]',
  options: {
    subject: { type: 'string' },
    phase: { type: 'string' },
    name: { type: 'string' },
    round: { type: 'string' },
    scorer: { type: 'string' },
  },
  run(call, tools) {
    const subject = call.required('subject')
    const phase = call.phase('phase')
    if (!phase) throw new UsageError('缺少 --phase')
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const round = call.integer('round', 1) ?? currentRound(session.record, subject, phase)
      const key = { subject, phase, round, scorer: call.scorer() }
      const json = signSheet(session, tools.actor, { key, name: call.required('name') })
      return { json, text: '已签认。' }
    })
  },
}
