import type { CaseRecord } from '@shared/case'
import type { ImportKind } from '@shared/import/staging'
import type { Rubrics } from '@shared/rubric'

export interface TemplateSource {
  rubrics: Rubrics
  record: CaseRecord | null
}

/** Writes a workbook to fill in, which imports again as it is. */
export async function writeTemplate(_kind: ImportKind, _source: TemplateSource): Promise<Uint8Array> {
  throw new Error('not written yet')
}
