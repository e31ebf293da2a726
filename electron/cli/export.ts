import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeInGroups } from '@shared/exchange/send-words'
import { CaseProblem } from '@shared/outcome'
import { sendCopy } from '../exchange/send'
import { Work } from '../work'
import { type Command, withCaseIfPossible } from './command'

export const exportCommand: Command = {
  usage: 'export FILE --out FILE2 [--redact [--photos]] [--mine] [--encrypt]',
  options: {
    out: { type: 'string' },
    redact: { type: 'boolean' },
    photos: { type: 'boolean' },
    mine: { type: 'boolean' },
    encrypt: { type: 'boolean' },
  },
  run(call, tools) {
    const target = resolve(call.required('out'))
    if (existsSync(target))
      throw new CaseProblem('exists', `${target} 已经存在，没有改动它。请换一个文件名。`)
    const [mine, redact, photos, encrypt] = (['mine', 'redact', 'photos', 'encrypt'] as const).map((name) =>
      call.has(name),
    ) as [boolean, boolean, boolean, boolean]
    return withCaseIfPossible(resolve(call.word(0, 'FILE')), tools, async (session) => {
      const sent = await sendCopy(session, { target, mine, redact, photos, encrypt }, tools, new Work())
      const { file, sha256, events, code, replaced } = sent
      const words = [`已写出 ${file}：${events} 条记录，校验一致，可以拔出。`]
      if (code) words.push(`口令：${codeInGroups(code)}（请打电话告诉对方）`)
      return {
        json: { file, sha256, events, ...(code && { code }), ...(replaced !== null && { replaced }) },
        text: words.join('\n'),
      }
    })
  },
}
