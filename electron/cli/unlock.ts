import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { soundInChild, unlockInChild } from '../exchange/child'
import { kindOfFile } from '../exchange/kind'
import type { Command } from './command'

export const unlockCommand: Command = {
  usage: 'unlock FILE --code 口令 --out FILE2',
  options: { code: { type: 'string' }, out: { type: 'string' } },
  async run(call, { caseChild }) {
    const file = resolve(call.word(0, 'FILE'))
    const out = resolve(call.required('out'))
    const code = call.required('code').replace(/\s/g, '')
    if (existsSync(out)) throw new CaseProblem('exists', `${out} 已经存在，没有改动它。请换一个文件名。`)
    if (!existsSync(file)) throw new CaseProblem('missing', `找不到 ${file}，没有写出文件。`)
    if (kindOfFile(file, file) === 'case')
      throw new CaseProblem('not-locked', `${file} 没有加密，可以直接使用，没有写出文件。`)
    const draft = `${out}.${process.pid}.tmp`
    const { signal } = new AbortController()
    try {
      await unlockInChild(caseChild, { file, out: draft, code }, signal)
      const { written } = await soundInChild(caseChild, { draft, fileName: basename(file) }, signal)
      renameSync(draft, out)
      return {
        json: { file: out, events: written.length },
        text: `已写出 ${out}：${written.length} 条记录，校验通过。`,
      }
    } finally {
      rmSync(draft, { force: true })
    }
  },
}
