import { resolve } from 'node:path'
import { STEPS } from '@shared/phases'
import { STEP_NAMES } from '@shared/text.zh'
import { advance } from '../handlers/phases'
import { type Command, UsageError, withCase } from './command'

export const advanceCommand: Command = {
  usage: `advance FILE --to ${STEPS.join('|')}`,
  options: { to: { type: 'string' } },
  run(call, tools) {
    const to = call.oneOf('to', STEPS)
    if (!to) throw new UsageError('缺少 --to')
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const json = advance(session, tools.actor, to)
      return { json, text: `已进入${STEP_NAMES[to]}。` }
    })
  },
}
