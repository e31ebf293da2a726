import { resolve } from 'node:path'
import { closeOrder, raiseOrder, recordEvidence } from '../handlers/orders'
import { type Command, withCase } from './command'

export const orderCommand: Command = {
  usage:
    'order FILE --subject 编号 --due 2024-12-20 --what 要求 [--who 责任人]；或 --close 通知编号 [--note 说明]；或 --evidence 通知编号 --what 佐证',
  options: {
    subject: { type: 'string' },
    due: { type: 'string' },
    what: { type: 'string' },
    who: { type: 'string' },
    close: { type: 'string' },
    evidence: { type: 'string' },
    note: { type: 'string' },
  },
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const closed = call.text('close')
      if (closed !== undefined) {
        const json = closeOrder(session, tools.actor, { order: closed, note: call.text('note') ?? '' })
        return { json, text: `重新帮扶 ${closed} 已办结。` }
      }
      const evidenced = call.text('evidence')
      if (evidenced !== undefined) {
        const json = recordEvidence(session, tools.actor, { order: evidenced, text: call.required('what') })
        return { json, text: `已记下重新帮扶 ${evidenced} 的佐证。` }
      }
      const json = raiseOrder(session, tools.actor, {
        subject: call.required('subject'),
        due: call.required('due'),
        what: call.required('what'),
        who: call.text('who')?.trim() || null,
      })
      return { json, text: `已下重新帮扶通知 ${json.order}。` }
    })
  },
}
