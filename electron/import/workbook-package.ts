import { damaged, encrypted, notWorkbook } from './gate-problems'
import { LIMITS, tooMuch } from './limits'
import type { PackageRules } from './package-gate'
import { limitRowsAndCells } from './sheet-limits'

const SHEET = /(^|\/)worksheets\/|sheet[^/]*\.xml$/i

/** What an .xlsx has to hold, and how one is refused. */
export const WORKBOOK_PACKAGE: PackageRules = {
  required: ['[content_types].xml', 'xl/workbook.xml'],
  lookAt: (name) => (SHEET.test(name) ? limitRowsAndCells() : () => undefined),
  damaged,
  encrypted,
  somethingElse: notWorkbook,
  tooLarge: () => tooMuch('workbook-too-large', '解压后超过了 100 MB 的上限'),
  tooManyParts: () =>
    tooMuch('workbook-too-many-parts', `工作簿内的文件超过 ${LIMITS.entries} 个（多为图片）`),
}
