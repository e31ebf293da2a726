import { basename } from 'node:path'
import type { ImportKind } from '@shared/import/staging'
import { writeFileAtomic } from '../atomic-file'
import type { Desk } from '../desk'
import { safeName } from '../library'

const NAMES: Record<ImportKind, string> = {
  enterprises: '企业名单模板',
  'enterprise-scores': '企业评分模板',
  'township-scores': '镇级评分模板',
}

/** Writes a workbook to fill in where the panel chooses; null where they cancel. */
export async function saveTemplate(
  desk: Desk,
  { kind }: { kind: ImportKind },
): Promise<{ file: string } | null> {
  const { rubrics, record } = desk.session
  const file = await desk.tools.dialogs.chooseSave(`${safeName(record.township.town)}_${NAMES[kind]}.xlsx`)
  if (file === null) return null
  const { writeTemplate } = await import('../import/template')
  writeFileAtomic(file, await writeTemplate(kind, { rubrics, record }))
  return { file: basename(file) }
}
