import { resolve } from 'node:path'
import { TEMPLATE_KINDS } from '@shared/contract/papers'
import { writeFileAtomic } from '../atomic-file'
import { writeTemplate } from '../import/template'
import { readRubrics } from '../resources'
import { type Command, UsageError, withCase } from './command'

export const templateCommand: Command = {
  usage: `template OUT.xlsx --kind ${TEMPLATE_KINDS.join('|')} [--case FILE]`,
  options: { kind: { type: 'string' }, case: { type: 'string' } },
  async run(call, tools) {
    const out = resolve(call.word(0, 'OUT.xlsx'))
    const kind = call.oneOf('kind', TEMPLATE_KINDS)
    if (!kind) throw new UsageError('缺少 --kind')
    const from = call.text('case')
    const source = from
      ? await withCase(resolve(from), 'read', tools, ({ rubrics, record }) => ({ rubrics, record }))
      : { rubrics: readRubrics(tools.resources), record: null }
    writeFileAtomic(out, await writeTemplate(kind, source))
    return { json: { file: out }, text: `已写成 ${out}` }
  },
}
