import { columnName } from '@shared/import/grid'
import { pointsToNumber } from '@shared/points'
import type { Rubric } from '@shared/rubric'
import type { MergeRange } from 'hucre'
import type { TemplatePage } from './template-page'
import { highest, SCORING_GUIDE, scoreCheck, styled } from './template-score-cell'
import { wholeLine } from './template-style'

const FORM_HEADING = 3
const FORM_HEADERS = ['编号', '项目', '督导帮扶内容', '督导帮扶细则', '满分', '得分', '扣分原因']
const FORM_WIDTHS = [8, 16, 26, 56, 7, 9, 34]
const SCORE_COLUMN = FORM_HEADERS.indexOf('得分')
const TEXT_COLUMN = FORM_HEADERS.indexOf('督导帮扶细则')
const ITEM_COLUMN = FORM_HEADERS.indexOf('督导帮扶内容')

/** The township's form, one row a criterion, so that criteria which share a row of 附件4 are scored apart. */
export function townshipTemplate(rubric: Rubric, town: string): TemplatePage {
  const width = FORM_HEADERS.length
  const items = rubric.sections.flatMap((section) => section.items.map((item) => ({ section, item })))
  const rows = items.flatMap(({ section, item }) =>
    item.criteria.map((each) => [
      styled(each.id, 'given'),
      styled(`${section.no}、${section.title}`, 'given'),
      styled(`${item.no}. ${item.title}`, 'given'),
      styled(each.printed, 'given'),
      styled(pointsToNumber(each.points), 'given'),
      styled(null, 'entry'),
      styled(null, 'entry'),
    ]),
  )
  const heights = items.flatMap(({ item }) =>
    item.criteria.map(({ printed }) =>
      highest([
        { text: printed, width: FORM_WIDTHS[TEXT_COLUMN]! },
        // The title is merged over all rows of its item, so each has to show its share of it.
        { text: `${item.no}. ${item.title}`, width: FORM_WIDTHS[ITEM_COLUMN]! * item.criteria.length },
      ]),
    ),
  )
  const score = columnName(SCORE_COLUMN)
  return {
    name: '镇街得分',
    cells: [
      wholeLine(town ? `${rubric.title}（${town}）` : rubric.title, 'title', width),
      wholeLine(`一行一条细则。${SCORING_GUIDE}`, 'guide', width),
      FORM_HEADERS.map((each) => styled(each, 'heading')),
      ...rows,
    ],
    widths: FORM_WIDTHS,
    heights: new Map([30, 20, 22, ...heights].map((height, row) => [row, height])),
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
