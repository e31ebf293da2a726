import { join, resolve } from 'node:path'
import { REPORT_FORMATS, REPORT_KINDS, type ReportFormat } from '@shared/contract/papers'
import { caseReports } from '../handlers/case-reports'
import { buildReport } from '../handlers/reports'
import { exportReport } from '../report/export'
import { Work } from '../work'
import { type Command, UsageError, withCaseIfPossible } from './command'

export const reportCommand: Command = {
  usage: `report FILE --kind ${REPORT_KINDS.join('|')} --out DIR [--format ${REPORT_FORMATS.join(',')}] [--subject ID --phase 阶段 --blank]`,
  options: {
    kind: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    subject: { type: 'string' },
    phase: { type: 'string' },
    blank: { type: 'boolean' },
  },
  run(call, tools) {
    const kind = call.oneOf('kind', REPORT_KINDS)
    if (!kind) throw new UsageError('缺少 --kind')
    const folder = resolve(call.required('out'))
    const formats = readFormats(call.text('format'))
    const choice = {
      kind,
      subject: call.text('subject') ?? null,
      phase: call.phase('phase') ?? null,
      isBlank: call.has('blank'),
    }
    return withCaseIfPossible(resolve(call.word(0, 'FILE')), tools, async (session) => {
      const model = buildReport(session, choice)
      const files = await exportReport(caseReports(session), {
        kind,
        actor: tools.actor,
        model,
        folder,
        formats,
        fonts: join(tools.resources, 'fonts'),
        typeset: tools.typeset,
        work: new Work(({ what }) => tools.say(`${what}…`)),
      })
      return { json: { files }, text: files.map((file) => `已写成 ${file.path}`).join('\n') }
    })
  },
}

/** The formats named in "docx,pdf"; all of them where none is named. */
export function readFormats(text: string | undefined): readonly ReportFormat[] {
  if (text === undefined) return REPORT_FORMATS
  return text.split(',').map((word) => {
    const format = REPORT_FORMATS.find((each) => each === word.trim())
    if (!format) throw new UsageError(`--format 须由 ${REPORT_FORMATS.join('、')} 组成`)
    return format
  })
}
