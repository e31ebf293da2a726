import { basename } from 'node:path'
import { CASE_ENTITY } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { ReportFile, TracedFigure } from '@shared/replies/papers'
import type { Source } from '@shared/report/source'
import { traceOf } from '@shared/report/trace'
import { CaseReading } from '@shared/report/trace/case-reading'
import { type WordMarks, wordMarks } from '@shared/report/word-marks'
import { shortDigest } from '../read-back/short-digest'
import type { Marked, ReportSource } from '../report/report-source'
import type { CaseSession } from '../session'
import { rewriteParagraph } from './report-edits'
import { generatedReport, reportAsEdited } from './reports'

/** A figure counted again from what may be seen of the case. */
function traceOfCase(session: CaseSession, source: Source): TracedFigure {
  const { rows, ...trace } = traceOf(source, new CaseReading(session.assessment().record, session.rubrics))
  return { ...trace, rows: rows.map(({ parts: _, ...row }) => row) }
}

/** The documents of an open case. */
export const caseReports = (session: CaseSession): ReportSource => ({
  generated: (choice) => generatedReport(session, choice),
  edited: (choice) => reportAsEdited(session, choice),
  trace: (source) => traceOfCase(session, source),
  rewrite: (actor, asked) => rewriteParagraph(session, actor, asked),
  check: () => {
    const { ok, findings } = session.verify()
    if (!ok)
      throw new CaseProblem('damaged', `案卷没有通过校验（${findings[0]}），没有生成报告。请改用备份的案卷。`)
  },
  marks: (of) => marksOf(session, of),
  issuing: (kind, actor) => {
    const at = session.now()
    return (files) => {
      if (kind === 'township') recordIssue(session, actor, at, files)
    }
  },
})

/** By what a Word file of a document of this case can be read back. */
function marksOf(session: CaseSession, { kind, subject = null, model }: Marked): WordMarks {
  const { caseId } = session.record.identity
  return wordMarks(model, { caseId, kind, subject, asOf: session.latestHlc() }, shortDigest)
}

/** That a report was written, as the case was at this moment, belongs to the history; a case open for reading only keeps none. */
function recordIssue(session: CaseSession, actor: string, at: string, files: readonly ReportFile[]): void {
  if (session.readOnly) return
  const body = {
    at,
    files: files.map(({ path, sha256: hash }) => ({ name: basename(path), sha256: hash })),
  }
  session.write(actor, [{ kind: 'report-issued', entity: CASE_ENTITY, item: 'report', body }])
}
