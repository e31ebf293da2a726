import type { Enterprise } from '../case/subject'
import { cellText } from './grid'
import { isBlank, type RowCells } from './list-row'
import { nameKey, squash, tidy } from './normalise'
import { otherCell, type Remarks } from './remarks'
import { type Identity, type Roster, recognise } from './roster'
import { faultReading, short } from './score-cell'

const NAMING = ['name', 'id', 'creditCode'] as const

/** Finds the enterprise of the case that a row scores, once each; remarks where there is none, or the row names two. */
export function subjectFinder(roster: Roster, problems: Remarks): (cells: RowCells) => Enterprise | null {
  const taken = new Map<Enterprise, RowCells>()
  return (cells) => {
    const { grid, row, columnOf, get } = cells
    const column = columnOf(NAMING.find((field) => !isBlank(get(field))) ?? 'name')
    const refuse = (code: string, what: string, at = column) => {
      problems.add(grid, row, Math.max(0, at), code, what)
      return null
    }
    for (const field of NAMING) {
      const cell = get(field)
      if (cell === null || typeof cell !== 'object') continue
      const { code, what } = faultReading(cell, '的企业信息')
      return refuse(code, what, columnOf(field))
    }
    const identity = identityOf(cells)
    const found = recognise(roster, identity)
    const doubt = doubtAbout(identity, found)
    if (!found || doubt) return doubt && refuse(doubt.code, doubt.what)
    const first = taken.get(found)
    if (!first) taken.set(found, cells)
    else {
      const where = otherCell(grid, first.grid, first.row, Math.max(0, first.columnOf('name')))
      return refuse(
        'duplicate-enterprise',
        `与${where}是同一家企业（${found.id} ${found.name}），请只保留一行。`,
      )
    }
    return found
  }
}

function identityOf({ get }: RowCells): Identity {
  const text = (field: (typeof NAMING)[number]) => (isBlank(get(field)) ? '' : cellText(get(field)))
  return {
    id: squash(text('id')) || null,
    creditCode: squash(text('creditCode')).toUpperCase() || null,
    name: tidy(text('name')) || null,
  }
}

/** Why it is not certain who is meant; null where it is. */
export function doubtAbout(
  { id, creditCode, name }: Identity,
  found: Enterprise | null,
): { code: string; what: string } | null {
  const called = name ?? id ?? creditCode
  if (called === null)
    return { code: 'missing-enterprise', what: '没有企业名称或编号，不知道是谁的得分，请补填或删去该行。' }
  if (!found)
    return {
      code: 'unknown-enterprise',
      what: `的“${short(called)}”不在案卷的企业名单中，请核对名称和编号，或先导入企业名单。`,
    }
  if (name === null || nameKey(found.name) === nameKey(name)) return null
  return {
    code: 'enterprise-mismatch',
    what: `的企业名称“${short(name)}”与编号或代码不符，案卷中 ${found.id} 是 ${found.name}，请核对。`,
  }
}
