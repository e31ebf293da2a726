import type { CaseRecord } from '@shared/case'
import type { ImportKind } from '@shared/import/staging'
import { assertNever } from '@shared/outcome'
import type { Rubrics } from '@shared/rubric'
import { writeXlsx } from 'hucre/xlsx'
import { listTemplate } from './template-list'
import { type TemplatePage, titlesOf, writeSheetOf } from './template-page'
import { FONT } from './template-style'
import { townshipTemplate } from './template-township'
import { wideTemplate } from './template-wide'

export interface TemplateSource {
  rubrics: Rubrics
  /** The case whose town and enterprises are filled in, null for an empty template. */
  record: CaseRecord | null
}

/** Writes a workbook to fill in, which imports again as it is. */
export function writeTemplate(kind: ImportKind, source: TemplateSource): Promise<Uint8Array> {
  const page = pageOf(kind, source)
  return writeXlsx({ sheets: [writeSheetOf(page)], namedRanges: [titlesOf(page)], defaultFont: FONT })
}

function pageOf(kind: ImportKind, { rubrics, record }: TemplateSource): TemplatePage {
  const town = record?.township.town ?? ''
  const enterprises = record?.enterprises ?? []
  switch (kind) {
    case 'enterprises':
      return listTemplate(town, enterprises)
    case 'enterprise-scores':
      return wideTemplate(rubrics.enterprise, enterprises)
    case 'township-scores':
      return townshipTemplate(rubrics.township, town)
    default:
      return assertNever(kind)
  }
}
