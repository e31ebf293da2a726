import { resolve } from 'node:path'
import type { HintGroup } from '@shared/replies/hints'
import { readHints, seeHint } from '../handlers/hints'
import { type Command, withCase } from './command'

export const hintsCommand: Command = {
  usage: 'hints FILE [--seen 提示编号 --reason 原因]',
  options: { seen: { type: 'string' }, reason: { type: 'string' } },
  run(call, tools) {
    const file = resolve(call.word(0, 'FILE'))
    const hint = call.text('seen')
    if (hint !== undefined) {
      const reason = call.required('reason')
      return withCase(file, 'write', tools, (session) => ({
        json: seeHint(session, tools.actor, { hint, reason }),
        text: '已记为核看过。',
      }))
    }
    return withCase(file, 'read', tools, (session) => {
      const hints = readHints(session)
      const lines = hints.groups.flatMap(linesOf)
      return { json: hints, text: [hints.caution, ...(lines.length > 0 ? lines : ['没有提示。'])].join('\n') }
    })
  },
}

const linesOf = ({ title, harmless, look, open, seen }: HintGroup): string[] => [
  `${title} ${open.length} 条${seen.length > 0 ? `，另已核看 ${seen.length} 条` : ''}`,
  ...open.map(({ key, message }) => `\t· ${message}\t${key}`),
  ...seen.map(({ message, reason }) => `\t✓ ${message}（已核看：${reason}）`),
  `\t可能无妨：${harmless}`,
  `\t怎么核看：${look}`,
]
