import { join } from 'node:path'
import type { ReportFormat, ReportKind } from '@shared/contract/papers'
import type { ReportFile } from '@shared/replies/papers'
import type { ReportModel } from '@shared/report'
import type { WordMarks } from '@shared/report/word-marks'
import { safeName } from '../library'
import { writeReportFiles } from '../report-files'
import { sha256 } from '../store/hash'
import type { Work } from '../work'
import type { ReportSource } from './report-source'
import type { Typesetter } from './typesetter'

export interface ExportRequest {
  kind: ReportKind
  /** Whose document it is; of the whole file where none is named. */
  subject?: string | null
  actor: string
  model: ReportModel
  folder: string
  formats: readonly ReportFormat[]
  fonts: string
  typeset: Typesetter
  work: Work
}

const FORMAT_NAMES: Record<ReportFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

/** Writes a report in the formats asked for, after the whole file was verified: all files or none. Throws CaseProblem `damaged`, `cancelled`, `disk-full` and `not-writable`. */
export async function exportReport(source: ReportSource, request: ExportRequest): Promise<ReportFile[]> {
  source.check()
  const noteIssue = source.issuing(request.kind, request.actor)
  const made = await typesetAll(request, source.marks(request))
  request.work.check()
  const toWrite = made.map(({ format, bytes }) => ({
    path: join(request.folder, `${safeName(request.model.fileName)}.${format}`),
    bytes,
  }))
  writeReportFiles(toWrite)
  const files = toWrite.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  noteIssue(files)
  return files
}

async function typesetAll({ model, formats, fonts, typeset, work }: ExportRequest, marks?: WordMarks) {
  const made: { format: ReportFormat; bytes: Uint8Array }[] = []
  for (const format of formats) {
    work.step(`生成${FORMAT_NAMES[format]}：${model.title}`, made.length, formats.length)
    made.push({ format, bytes: await typeset({ model, marks, format, fonts }, work.signal) })
  }
  return made
}
