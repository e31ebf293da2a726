import type { ReportChoice } from '@shared/contract/papers'
import { caseReports } from '../../electron/handlers/case-reports'
import { buildReport } from '../../electron/handlers/reports'
import { exportReport } from '../../electron/report/export'
import type { CaseSession } from '../../electron/session'
import { Work } from '../../electron/work'
import { FONTS } from '../report/tools'
import { ACTOR } from './case-file'
import { typesetHere } from './typeset'

/** Exports a report as a Word file into a folder and returns its path. */
export async function writeWord(session: CaseSession, choice: ReportChoice, folder: string): Promise<string> {
  const { kind, subject } = choice
  const request = { kind, subject, actor: ACTOR, model: buildReport(session, choice), folder }
  const [file] = await exportReport(caseReports(session), {
    ...request,
    formats: ['docx'],
    fonts: FONTS,
    typeset: typesetHere,
    work: new Work(),
  })
  return file!.path
}
