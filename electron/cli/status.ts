import { resolve } from 'node:path'
import { visibleRecord } from '@shared/blind'
import { STEP_NAMES } from '@shared/text.zh'
import { readAction } from '../handlers/action'
import { readStatus } from '../handlers/status'
import { type Command, withCase } from './command'

export const statusCommand: Command = {
  usage: 'status FILE',
  options: {},
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const { phase, progress, gates, warnings, nextStep } = readStatus(session)
      const { conflicts } = visibleRecord(session.record)
      const { orders } = readAction(session)
      const lines = gates.map(({ to, open, reasons }) =>
        open
          ? `${STEP_NAMES[to]}：可以进入`
          : `${STEP_NAMES[to]}：${reasons.map((each) => each.message).join('；')}`,
      )
      return {
        json: { phase, progress, gates, conflicts, orders, warnings, sealed: [] },
        text: [nextStep.sentence, ...lines, ...warnings.map((each) => each.message)].join('\n'),
      }
    })
  },
}
