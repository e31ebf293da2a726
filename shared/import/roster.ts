import type { Enterprise } from '../case/subject'
import { nameKey } from './normalise'

/** The enterprises of the case, by everything that a workbook may call them. */
export interface Roster {
  byId: ReadonlyMap<string, Enterprise>
  byCode: ReadonlyMap<string, Enterprise>
  /** Two enterprises of one name stand together here, and the name alone recognises neither. */
  byName: ReadonlyMap<string, readonly Enterprise[]>
}

export function rosterOf(enterprises: readonly Enterprise[]): Roster {
  return {
    byId: new Map(enterprises.map((each) => [each.id, each])),
    byCode: new Map(
      enterprises.flatMap((each) => (each.creditCode ? [[each.creditCode, each] as const] : [])),
    ),
    byName: Map.groupBy(enterprises, (each) => nameKey(each.name)),
  }
}

/** What a row or form says of who it is about. */
export interface Identity {
  id: string | null
  creditCode: string | null
  name: string | null
}

/** The only enterprise of this name, unless its credit code says that it is another one. */
function namesake(roster: Roster, { name, creditCode }: Identity): Enterprise | null {
  const named = name === null ? [] : (roster.byName.get(nameKey(name)) ?? [])
  const possible = named.filter((each) => !creditCode || !each.creditCode || each.creditCode === creditCode)
  return possible.length === 1 ? possible[0]! : null
}

/** An existing enterprise is recognised by its 编号, else by its credit code, else by its name. */
export function recognise(roster: Roster, identity: Identity): Enterprise | null {
  const byId = identity.id === null ? undefined : roster.byId.get(identity.id)
  const byCode = identity.creditCode === null ? undefined : roster.byCode.get(identity.creditCode)
  return byId ?? byCode ?? namesake(roster, identity)
}
