import type { Enterprise } from '../case/subject'
import type { Change } from '../events'
import { conflictFinder } from './conflicts'
import { enterpriseChanges } from './enterprise-changes'
import { idGiver } from './enterprise-ids'
import { columnName } from './grid'
import { headerWording, type ListField } from './headers'
import { remarkClash, remarkRepetitions } from './identity'
import type { ListLayout } from './layout'
import { type ListRow, readListRow } from './list-row'
import { listRows } from './list-rows'
import { otherCell, type Remarks } from './remarks'
import { recognise, rosterOf } from './roster'
import { type Counted, count, type ImportTarget } from './staging'

/** Compares an enterprise list, on one sheet or several, with the enterprises of the case. */
export function stageEnterprises(
  layouts: readonly ListLayout[],
  { record }: ImportTarget,
  problems: Remarks,
  notes: Remarks,
): Counted {
  const rows = layouts
    .filter((each) => isComplete(each, problems))
    .flatMap((each) => readRows(each, problems, notes))
  const repeating = remarkRepetitions(rows, problems)
  const roster = rosterOf(record.enterprises)
  const isInConflict = conflictFinder(record)
  const ids = [...record.enterprises.map((each) => each.id), ...rows.flatMap((each) => each.id ?? [])]
  const giveId = idGiver(ids)
  const taken = new Map<Enterprise, ListRow>()
  const perRow = rows.map((row) => {
    const found = recognise(roster, row)
    if (!repeating.has(row)) {
      remarkClash(row, found, roster, problems)
      if (found) remarkSecond(row, found, taken, problems, notes)
    }
    const changes = enterpriseChanges(found?.id ?? giveId(row), row, found)
    remarkConflicts(row, changes.filter(isInConflict), problems)
    return { isNew: !found, changes }
  })
  return count(perRow)
}

function isComplete({ grid, heading, columns, repeated }: ListLayout, problems: Remarks): boolean {
  for (const { field, column, first } of repeated)
    problems.add(
      grid,
      heading.bottom,
      column,
      'duplicate-header',
      `与 ${columnName(first)} 列都是“${headerWording(field)}”，请只保留一列。`,
    )
  if (columns.has('name')) return true
  problems.add(grid, heading.top, 0, 'no-name-column', '起的表头里没有“企业名称”一列，请补上后再导入。')
  return false
}

function readRows(layout: ListLayout, problems: Remarks, notes: Remarks): ListRow[] {
  const revenue = layout.columns.get('revenue')
  const { grid, heading } = layout
  if (revenue && (revenue.unit === null || revenue.unit === '人'))
    notes.add(
      grid,
      heading.bottom,
      revenue.column,
      'revenue-unit-assumed',
      '的营业收入没有注明单位，按万元读取。',
    )
  return listRows(layout).map((cells) => readListRow(layout, cells, problems))
}

/** One enterprise may stand in the workbook once, whatever it is recognised by. */
function remarkSecond(
  row: ListRow,
  found: Enterprise,
  taken: Map<Enterprise, ListRow>,
  problems: Remarks,
  notes: Remarks,
): void {
  const first = taken.get(found)
  if (first) {
    const where = otherCell(row.grid, first.grid, first.row, first.columnOf('name'))
    const what = `与${where}是案卷中的同一家企业（${found.id} ${found.name}），请删去一行，或改正编号和代码。`
    problems.add(row.grid, row.row, row.columnOf('name'), 'duplicate-enterprise', what)
  }
  if (!first) taken.set(found, row)
  if (row.id === null || row.id === found.id) return
  const what = `的编号 ${row.id} 没有采用：这家企业在案卷中已是 ${found.id}。`
  notes.add(row.grid, row.row, row.columnOf('id'), 'id-kept', what)
}

const FIELD_OF: Record<string, ListField> = { revenueWanYuan: 'revenue', classOverride: 'class' }

function remarkConflicts(row: ListRow, changes: readonly Change[], problems: Remarks): void {
  for (const { item } of changes) {
    const field = FIELD_OF[item] ?? (item as ListField)
    const what = `的${headerWording(field)}在案卷中有冲突待裁定，请先在案卷中裁定，再导入。`
    problems.add(row.grid, row.row, row.columnOf(field), 'conflict', what)
  }
}
