import type { Rubrics } from '../rubric'
import { criterionFinder } from './criterion-text'
import { formSubject } from './form-subject'
import { cellAt, cellText, type Grid } from './grid'
import { type FormLayout, type Layout, type ListLayout, layoutOf } from './layout'
import { squash } from './normalise'
import { Remarks } from './remarks'
import { stageEnterprises } from './stage-enterprises'
import { stageEnterpriseForms, stageTownshipForms } from './stage-forms'
import { stageWideScores } from './stage-wide-scores'
import type { Counted, ImportKind, ImportTarget, Staging } from './staging'

type Sort = 'enterprises' | 'wide-scores' | 'enterprise-forms' | 'township-forms'

const KIND_OF: Record<Sort, ImportKind> = {
  enterprises: 'enterprises',
  'wide-scores': 'enterprise-scores',
  'enterprise-forms': 'enterprise-scores',
  'township-forms': 'township-scores',
}
const SORT_NAMES: Record<Sort, string> = {
  enterprises: '企业名单',
  'wide-scores': '企业得分表',
  'enterprise-forms': '附件3 企业细则表',
  'township-forms': '附件4 镇（街道）细则表',
}
const NOTHING: Counted = { rows: 0, added: 0, changed: 0, same: 0, changes: [] }
/** Sheets that people put beside the data, which hold none. */
const ASIDE = /说明|填表|填报须知|选项|目录|封面|字典|参考|附注|下拉/

/** Compares a workbook with the case: every problem by sheet and cell, or the changes that make them agree. */
export function stageWorkbook(grids: readonly Grid[], target: ImportTarget): Staging {
  const problems = new Remarks()
  const notes = new Remarks()
  const sheets = grids
    .filter((grid) => !grid.hidden && grid.rows.some((row) => row.length > 0))
    .map((grid) => ({ grid, layout: layoutOf(grid) }))
  remarkUnreadable(
    sheets.flatMap(({ grid, layout }) => (layout ? [] : [grid])),
    sheets.some(({ layout }) => layout),
    problems,
  )
  if (sheets.length === 0) remarkEmpty(grids, problems)
  const layouts = sheets.flatMap(({ layout }) => (layout ? [layout] : []))
  const sorts = layouts.map((layout) => sortOf(layout, target.rubrics))
  const isMixed = remarkMixture(layouts, sorts, problems)
  for (const { grid, heading } of layouts) noteHiddenRows(grid, heading.bottom + 1, notes)
  const counted = isMixed || !sorts[0] ? NOTHING : stageSort(sorts[0], layouts, target, problems, notes)
  const kind = KIND_OF[sorts[0] ?? 'enterprises']
  const stands = problems.list.length === 0 ? counted : { ...counted, added: 0, changed: 0, changes: [] }
  return { kind, ...stands, problems: problems.list, notes: notes.list }
}

function stageSort(
  sort: Sort,
  layouts: readonly Layout[],
  target: ImportTarget,
  problems: Remarks,
  notes: Remarks,
): Counted {
  const lists = layouts.filter((each): each is ListLayout => each.kind === 'list')
  const forms = layouts.filter((each): each is FormLayout => each.kind === 'form')
  switch (sort) {
    case 'enterprises':
      return stageEnterprises(lists, target, problems, notes)
    case 'wide-scores':
      return stageWideScores(lists, target, problems)
    case 'enterprise-forms':
      return stageEnterpriseForms(forms, target, problems)
    case 'township-forms':
      return stageTownshipForms(forms, target, problems)
  }
}

function sortOf(layout: Layout, rubrics: Rubrics): Sort {
  if (layout.kind === 'list') return layout.criteria.length > 0 ? 'wide-scores' : 'enterprises'
  if (formSubject(layout)) return 'enterprise-forms'
  return matches(layout, rubrics, 'enterprise') > matches(layout, rubrics, 'township')
    ? 'enterprise-forms'
    : 'township-forms'
}

/** How many rows of a form are printed in this rubric. */
function matches({ grid, heading, columns }: FormLayout, rubrics: Rubrics, form: keyof Rubrics): number {
  const column = columns.get('text')
  if (column === undefined) return 0
  const find = criterionFinder(rubrics[form])
  const texts = grid.rows.slice(heading.bottom + 1).map((row) => cellText(row[column] ?? null))
  return texts.filter((text) => squash(text) !== '' && find(text, 1).length > 0).length
}

function remarkUnreadable(grids: readonly Grid[], isSomeReadable: boolean, problems: Remarks): void {
  for (const grid of grids) {
    if (isSomeReadable && ASIDE.test(grid.name)) continue
    const row = grid.rows.findIndex((cells) => cells.length > 0)
    const column = Math.max(
      0,
      grid.rows[row]!.findIndex((_, at) => cellAt(grid, row, at) !== null),
    )
    const what = isSomeReadable
      ? `起的工作表“${grid.name}”没有可以识别的表头，请改正表头，或删去这张工作表。`
      : '起没有可以识别的表头。名单须有“企业名称”，得分表须有“1.1 得分”这样的列；可用“下载模板”取得样表。'
    problems.add(grid, row, column, 'no-header', what)
  }
}

function remarkEmpty(grids: readonly Grid[], problems: Remarks): void {
  const message = '工作簿是空的，没有可以导入的内容。请确认选对了文件，隐藏的工作表须先取消隐藏。'
  problems.list.push({ sheet: grids[0]?.name ?? '', cell: 'A1', code: 'empty-workbook', message })
}

function remarkMixture(layouts: readonly Layout[], sorts: readonly Sort[], problems: Remarks): boolean {
  const first = sorts[0]
  const odd = layouts.flatMap((layout, at) => (sorts[at] === first ? [] : [{ layout, sort: sorts[at]! }]))
  for (const { layout, sort } of odd) {
    const what = `起是${SORT_NAMES[sort]}，而第一张工作表是${SORT_NAMES[first!]}，请分成两个工作簿分别导入。`
    problems.add(layout.grid, layout.heading.top, 0, 'mixed-workbook', what)
  }
  return odd.length > 0
}

function noteHiddenRows(grid: Grid, from: number, notes: Remarks): void {
  const hidden = grid.hiddenRows.filter((row) => row >= from && (grid.rows[row]?.length ?? 0) > 0)
  if (hidden.length === 0) return
  notes.add(
    grid,
    hidden[0]!,
    0,
    'hidden-rows',
    `起有 ${hidden.length} 行是隐藏的，也一并读取；不需要的请删除。`,
  )
}
