import type { Enterprise } from '@shared/case'
import { formatPoints } from '@shared/format'
import { columnName } from '@shared/import/grid'
import { type Points, pointsToNumber } from '@shared/points'
import type { Criterion, Rubric } from '@shared/rubric'
import type { DataValidation, MergeRange } from 'hucre'
import type { TemplatePage } from './template-page'
import { type Styled, wholeLine } from './template-style'

const RULES = '得分填实得分（满分减扣分），可用两位小数；不涉及的填“不适用”；没有评的留空，留空不等于 0 分。'
const FEWEST_ROWS = 100
/** Title, guide, sections, criterion texts, headers. */
const WIDE_HEADING = 5
const WIDE_PAGES = 8

const cell = (value: Styled['value'], look: Styled['look']): Styled => ({ value, look })

/** A warning and not a stop, since 不适用 may be written instead; the import checks again. */
function scoreCheck(points: Points, range: string): DataValidation {
  return {
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: String(pointsToNumber(points)),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对得分',
    errorMessage: `得分应在 0 到 ${formatPoints(points)} 之间。若这一条不适用，请选“是”保留。`,
    range,
  }
}

/** The wide score workbook: one row an enterprise, two columns a criterion, its text above them. */
export function wideTemplate(rubric: Rubric, enterprises: readonly Enterprise[]): TemplatePage {
  const { criteria } = rubric
  const width = 2 + criteria.length * 2
  const blank = Math.max(0, FEWEST_ROWS - enterprises.length)
  const rows = [...enterprises, ...Array.from({ length: blank }, () => null)]
  const last = WIDE_HEADING + rows.length
  const heads = (text: (each: Criterion) => [string | null, string | null]) => [
    ...[null, null].map((value) => cell(value, 'heading')),
    ...criteria.flatMap((each) => text(each).map((value) => cell(value, 'heading'))),
  ]
  return {
    name: '企业得分',
    cells: [
      wholeLine(`${rubric.title}得分表`, 'title', width),
      wholeLine(`一行一家企业。${RULES}`, 'guide', width),
      heads((each) => [sectionTitle(rubric, each), null]),
      heads((each) => [each.printed, null]),
      [
        cell('编号', 'heading'),
        cell('企业名称', 'heading'),
        ...criteria.flatMap(({ id }) => [cell(`${id} 得分`, 'heading'), cell(`${id} 扣分原因`, 'heading')]),
      ],
      ...rows.map((each) => wideRow(each, criteria)),
    ],
    widths: [10, 28, ...criteria.flatMap(() => [9, 22])],
    heights: new Map([
      [0, 30],
      [1, 20],
      [2, 20],
      [3, 96],
      [4, 20],
    ]),
    headingRows: WIDE_HEADING,
    frozenColumns: 2,
    pagesWide: WIDE_PAGES,
    merges: wideMerges(rubric),
    validations: criteria.map(({ points }, at) => {
      const column = columnName(2 + at * 2)
      return scoreCheck(points, `${column}${WIDE_HEADING + 1}:${column}${last}`)
    }),
  }
}

const sectionTitle = (rubric: Rubric, { id }: Criterion) => {
  const { no, title } = rubric.sectionOf.get(id)!
  return `${no}、${title}`
}

function wideRow(enterprise: Enterprise | null, criteria: readonly Criterion[]): Styled[] {
  const look = enterprise ? 'given' : 'textEntry'
  return [
    cell(enterprise?.id ?? null, look),
    cell(enterprise?.name ?? null, look),
    ...criteria.flatMap(() => [cell(null, 'entry'), cell(null, 'entry')]),
  ]
}

/** The title over what one page shows, each section over its criteria, each text over its two columns. */
function wideMerges(rubric: Rubric): MergeRange[] {
  const across = (row: number, startCol: number, columns: number): MergeRange => ({
    startRow: row,
    startCol,
    endRow: row,
    endCol: startCol + columns - 1,
  })
  const merges = [across(0, 0, 12), across(1, 0, 12)]
  let column = 2
  for (const { items } of rubric.sections) {
    const count = items.flatMap((item) => item.criteria).length
    merges.push(across(2, column, count * 2))
    for (let at = 0; at < count; at++) merges.push(across(3, column + at * 2, 2))
    column += count * 2
  }
  return merges
}

const FORM_HEADING = 3
const FORM_HEADERS = ['编号', '项目', '督导帮扶内容', '督导帮扶细则', '满分', '得分', '扣分原因']
const SCORE_COLUMN = FORM_HEADERS.indexOf('得分')

/** The township's form, one row a criterion, so that criteria which share a row of 附件4 are scored apart. */
export function townshipTemplate(rubric: Rubric, town: string): TemplatePage {
  const width = FORM_HEADERS.length
  const items = rubric.sections.flatMap((section) => section.items.map((item) => ({ section, item })))
  const rows = items.flatMap(({ section, item }) =>
    item.criteria.map((each) => [
      cell(each.id, 'given'),
      cell(`${section.no}、${section.title}`, 'given'),
      cell(`${item.no}. ${item.title}`, 'given'),
      cell(each.printed, 'given'),
      cell(pointsToNumber(each.points), 'given'),
      cell(null, 'entry'),
      cell(null, 'entry'),
    ]),
  )
  const score = columnName(SCORE_COLUMN)
  return {
    name: '镇街得分',
    cells: [
      wholeLine(`${town}${rubric.title}`, 'title', width),
      wholeLine(`一行一条细则。${RULES}`, 'guide', width),
      FORM_HEADERS.map((each) => cell(each, 'heading')),
      ...rows,
    ],
    widths: [8, 16, 26, 56, 7, 9, 34],
    heights: new Map([
      [0, 30],
      [1, 20],
      [2, 22],
    ]),
    headingRows: FORM_HEADING,
    frozenColumns: 0,
    pagesWide: 1,
    merges: [
      ...[0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 })),
      ...downwards(
        rubric.sections.map((each) => each.items.flatMap((item) => item.criteria).length),
        1,
      ),
      ...downwards(
        items.map(({ item }) => item.criteria.length),
        2,
      ),
    ],
    validations: rubric.criteria.map(({ points }, at) =>
      scoreCheck(points, `${score}${FORM_HEADING + at + 1}`),
    ),
  }
}

/** Cells of one column merged in groups of the given heights. */
function downwards(heights: readonly number[], column: number): MergeRange[] {
  let row = FORM_HEADING
  return heights.flatMap((height) => {
    const merge = { startRow: row, startCol: column, endRow: row + height - 1, endCol: column }
    row += height
    return height > 1 ? [merge] : []
  })
}
