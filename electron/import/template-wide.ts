import type { Enterprise } from '@shared/case/subject'
import { columnName } from '@shared/import/grid'
import type { Criterion, Rubric } from '@shared/rubric'
import type { MergeRange } from 'hucre'
import type { TemplatePage } from './template-page'
import { highest, SCORING_GUIDE, scoreCheck, styled } from './template-score-cell'
import { type Styled, wholeLine } from './template-style'

const FEWEST_ROWS = 100
/** Title, guide, sections, criterion texts, headers. */
const WIDE_HEADING = 5
const WIDE_PAGES = 8
const SCORE_WIDTH = 9
const REASON_WIDTH = 22

/** The wide score workbook: one row an enterprise, two columns a criterion, its text above them. */
export function wideTemplate(rubric: Rubric, enterprises: readonly Enterprise[]): TemplatePage {
  const { criteria } = rubric
  const width = 2 + criteria.length * 2
  const blank = Math.max(0, FEWEST_ROWS - enterprises.length)
  const rows = [...enterprises, ...Array.from({ length: blank }, () => null)]
  const last = WIDE_HEADING + rows.length
  const heads = (text: (each: Criterion) => [string | null, string | null]) => [
    ...[null, null].map((value) => styled(value, 'heading')),
    ...criteria.flatMap((each) => text(each).map((value) => styled(value, 'heading'))),
  ]
  return {
    name: '企业得分',
    cells: [
      wholeLine(`${rubric.title}得分表`, 'title', width),
      wholeLine(`一行一家企业。${SCORING_GUIDE}`, 'guide', width),
      heads((each) => [sectionTitle(rubric, each), null]),
      heads((each) => [each.printed, null]),
      [
        styled('编号', 'heading'),
        styled('企业名称', 'heading'),
        ...criteria.flatMap(({ id }) => [
          styled(`${id} 得分`, 'heading'),
          styled(`${id} 扣分原因`, 'heading'),
        ]),
      ],
      ...rows.map((each) => wideRow(each, criteria)),
    ],
    widths: [10, 28, ...criteria.flatMap(() => [SCORE_WIDTH, REASON_WIDTH])],
    heights: new Map([
      [0, 30],
      [1, 20],
      [2, 20],
      [3, highest(criteria.map((each) => ({ text: each.printed, width: SCORE_WIDTH + REASON_WIDTH })))],
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
    styled(enterprise?.id ?? null, look),
    styled(enterprise?.name ?? null, look),
    ...criteria.flatMap(() => [styled(null, 'entry'), styled(null, 'entry')]),
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
