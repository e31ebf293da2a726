import { resolve } from 'node:path'
import { visibleRecord } from '@shared/blind'
import { STEP_NAMES } from '@shared/text.zh'
import { readAction } from '../handlers/action'
import { readSeals } from '../handlers/seals'
import { readStatus } from '../handlers/status'
import type { CaseSession } from '../session'
import { type Command, withCase } from './command'

/** Every seal, in force or reopened, with what came too late for it. */
function sealedOf(session: CaseSession) {
  const { phases, late } = readSeals(session)
  return phases.flatMap(({ phase, seal, past }) =>
    [...past, ...(seal ? [seal] : [])].map(({ code, events: _, ...said }) => ({
      ...said,
      seal: code.replaceAll(' ', '').toLowerCase(),
      late: said.reopened ? [] : late.filter((event) => event.phase === phase),
    })),
  )
}

export const statusCommand: Command = {
  usage: 'status FILE',
  options: {},
  run(call, tools) {
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      const { phase, progress, gates, warnings, nextStep } = readStatus(session)
      const { conflicts } = visibleRecord(session.record)
      const { orders } = readAction(session)
      const sealed = sealedOf(session)
      const lines = gates.map(({ to, open, reasons }) =>
        open
          ? `${STEP_NAMES[to]}：可以进入`
          : `${STEP_NAMES[to]}：${reasons.map((each) => each.message).join('；')}`,
      )
      return {
        json: { phase, progress, gates, conflicts, orders, warnings, sealed },
        text: [nextStep.sentence, ...lines, ...warnings.map((each) => each.message)].join('\n'),
      }
    })
  },
}
