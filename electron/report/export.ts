import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReportFormat, ReportKind } from '@shared/contract/papers'
import { CaseProblem } from '@shared/outcome'
import type { ReportFile } from '@shared/replies/papers'
import type { ReportModel } from '@shared/report'
import { writeFileAtomic } from '../atomic-file'
import { safeName } from '../library'
import { sha256 } from '../store/hash'
import type { Work } from '../work'
import type { ReportSource } from './report-source'
import type { Typesetter } from './typesetter'

export interface ExportRequest {
  kind: ReportKind
  actor: string
  model: ReportModel
  folder: string
  formats: readonly ReportFormat[]
  fonts: string
  typeset: Typesetter
  work: Work
}

const FORMAT_NAMES: Record<ReportFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

/** Writes a report in the formats asked for, after the whole file was verified: all files or, where it is called off, none. Throws CaseProblem `damaged` and `cancelled`. */
export async function exportReport(source: ReportSource, request: ExportRequest): Promise<ReportFile[]> {
  source.check()
  const made = await typesetAll(request)
  request.work.check()
  const files = made.map(({ format, bytes }) => {
    const path = join(request.folder, `${safeName(request.model.fileName)}.${format}`)
    writeReport(path, bytes)
    return { path, bytes: bytes.length, sha256: sha256(bytes) }
  })
  source.issued(request.kind, request.actor, files)
  return files
}

async function typesetAll({ model, formats, fonts, typeset, work }: ExportRequest) {
  const made: { format: ReportFormat; bytes: Uint8Array }[] = []
  for (const format of formats) {
    work.step(`生成${FORMAT_NAMES[format]}：${model.title}`, made.length, formats.length)
    made.push({ format, bytes: await typeset({ model, format, fonts }, work.signal) })
  }
  return made
}

function writeReport(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileAtomic(path, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC')
      throw new CaseProblem('disk-full', `磁盘已满，${path} 没有写成。请清理磁盘后再导出。`)
    if (['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code))
      throw new CaseProblem(
        'not-writable',
        `${path} 写不进去。若它正在 Word 或 WPS 里打开，请先关闭，再导出一次。`,
      )
    throw error
  }
}
