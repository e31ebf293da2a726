import type { Enterprise } from '../case/subject'
import type { ListRow } from './list-row'
import { nameKey } from './normalise'
import { otherCell, type Remarks } from './remarks'
import type { Roster } from './roster'

type Named = 'id' | 'creditCode' | 'name'
const WORDS: Record<Named, string> = { id: '编号', creditCode: '统一社会信用代码', name: '企业名称' }
const CODES: Record<Named, string> = {
  id: 'duplicate-id',
  creditCode: 'duplicate-code',
  name: 'duplicate-name',
}
const NAMED: readonly Named[] = ['id', 'creditCode', 'name']

const keyOf = (row: ListRow, field: Named) =>
  row[field] === null ? null : field === 'name' ? nameKey(row[field]) : row[field]

/** Remarks on each row that repeats the 编号, code or name of a row above, once for each such row, and returns those rows. */
export function remarkRepetitions(rows: readonly ListRow[], remarks: Remarks): Set<ListRow> {
  const seen = new Map<string, ListRow>()
  const repeating = new Set<ListRow>()
  for (const row of rows) {
    const named = new Set<ListRow>()
    for (const field of NAMED) {
      const key = keyOf(row, field)
      if (key === null) continue
      const first = seen.get(`${field}:${key}`)
      if (!first) seen.set(`${field}:${key}`, row)
      else if (!named.has(first)) {
        named.add(first)
        repeating.add(row)
        const where = otherCell(row.grid, first.grid, first.row, first.columnOf(field))
        const what = `的${WORDS[field]}与${where}重复（${row[field]}），请核对后改正，或删去重复的一行。`
        remarks.add(row.grid, row.row, row.columnOf(field), CODES[field], what)
      }
    }
  }
  return repeating
}

/** Remarks on a row that points to two enterprises of the case; `found` is the one it was taken for, null for none. */
export function remarkClash(row: ListRow, found: Enterprise | null, roster: Roster, remarks: Remarks): void {
  const clash = clashOf(row, roster, found)
  if (clash) {
    const { field, other } = clash
    const what = `的${WORDS[field]}“${row[field]}”在案卷中属于 ${other.id} ${other.name}${
      found && found !== other ? `，而本行按其余内容是 ${found.id} ${found.name}` : ''
    }，请核对编号、名称和代码是否填串。`
    remarks.add(row.grid, row.row, row.columnOf(field), CODES[field], what)
  }
}

function clashOf(row: ListRow, roster: Roster, found: Enterprise | null) {
  const byCode = row.creditCode === null ? undefined : roster.byCode.get(row.creditCode)
  if (found && byCode && byCode !== found) return { field: 'creditCode' as const, other: byCode }
  const named = row.name === null ? [] : (roster.byName.get(nameKey(row.name)) ?? [])
  if (named[0] && !named.some((each) => each === found)) return { field: 'name' as const, other: named[0] }
  if (found && found.id === row.id && isSomebodyElse(row, found))
    return { field: 'id' as const, other: found }
  return null
}

/** Both the name and the code differ: the 编号 was given to another enterprise. */
const isSomebodyElse = (row: ListRow, found: Enterprise) =>
  row.creditCode !== null &&
  found.creditCode !== null &&
  row.creditCode !== found.creditCode &&
  row.name !== null &&
  nameKey(row.name) !== nameKey(found.name)
