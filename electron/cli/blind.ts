import { resolve } from 'node:path'
import { reveal, setBlind } from '../handlers/blind'
import { type Command, UsageError, withCase } from './command'

export const blindCommand: Command = {
  usage: 'blind FILE --set on|off；或 blind FILE --reveal 编号 --reason 原因',
  options: { set: { type: 'string' }, reveal: { type: 'string' }, reason: { type: 'string' } },
  run(call, tools) {
    const revealed = call.text('reveal')
    const set = call.oneOf('set', ['on', 'off'])
    if (revealed === undefined && set === undefined) throw new UsageError('缺少 --set 或 --reveal')
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      if (revealed === undefined)
        return {
          json: setBlind(session, tools.actor, { blind: set === 'on' }),
          text: set === 'on' ? '已开启盲评。' : '已关闭盲评。',
        }
      const json = reveal(session, tools.actor, { subject: revealed, reason: call.required('reason') })
      return { json, text: `已揭示 ${revealed} 的自评。` }
    })
  },
}
