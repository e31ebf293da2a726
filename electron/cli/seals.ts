import { resolve } from 'node:path'
import { PHASE_NAMES } from '@shared/text.zh'
import { checkSeal, readSeals } from '../handlers/seals'
import { type Command, withCase } from './command'

export const sealsCommand: Command = {
  usage: 'seals FILE [--check 封存码]',
  options: { check: { type: 'string' } },
  run(call, tools) {
    const code = call.text('check')
    return withCase(resolve(call.word(0, 'FILE')), 'read', tools, (session) => {
      if (code !== undefined) {
        const check = checkSeal(session, { code })
        const isBorne = check.is === 'known' && check.finding === null
        const text = isBorne ? '封存码对得上，封存的记录没有改动。' : '封存码对不上。'
        return { json: check, text, exitCode: isBorne ? 0 : 3 }
      }
      const { phases, late, unaware } = readSeals(session)
      const seals = phases.flatMap(({ seal }) => seal ?? [])
      const lines = [
        ...seals.map((seal) => `${PHASE_NAMES[seal.phase]}已封存，封存码 ${seal.code}`),
        ...late.map(({ actor, what }) => `封存后到达：${actor} ${what}`),
      ]
      return { json: { seals, late, unaware }, text: lines.join('\n') || '还没有封存。' }
    })
  },
}
