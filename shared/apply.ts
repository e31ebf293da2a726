import type { CaseEvent } from './events'

/** An event that nothing has replaced. One head is the cell's value; two are a conflict, unless both say the same. */
export type Head = Pick<CaseEvent, 'id' | 'kind' | 'entity' | 'item' | 'body'>

/** The heads of every cell: entity → item → heads, ordered by event id. */
export type CaseState = ReadonlyMap<string, Cells>
/** The heads of one entity: item → heads. */
export type Cells = ReadonlyMap<string, readonly Head[]>

/** The heads of a whole history, whatever order its events are in: those that no event supersedes. */
export const headsOf = (events: readonly CaseEvent[]): readonly CaseEvent[] => foldOf(events).heads

/** The heads of a history, and the events that others supersede. */
export function foldOf(events: readonly CaseEvent[]): Record<'heads' | 'superseded', readonly CaseEvent[]> {
  const ids = supersededIn(events)
  const heads: CaseEvent[] = []
  const superseded: CaseEvent[] = []
  for (const event of events) (ids.has(event.id) ? superseded : heads).push(event)
  return { heads, superseded }
}

/** The ids of what the events of a history replace, whether or not they are in it. */
function supersededIn(events: readonly CaseEvent[]): ReadonlySet<string> {
  const superseded = new Set<string>()
  for (const { supersedes } of events) for (const id of supersedes) superseded.add(id)
  return superseded
}

/** The state that these heads make. */
export function stateOf(heads: Iterable<Head>): CaseState {
  const state = new Map<string, Map<string, Head[]>>()
  for (const head of heads) {
    const cells = state.get(head.entity) ?? new Map<string, Head[]>()
    state.set(head.entity, cells)
    const cell = cells.get(head.item)
    if (cell) cell.push(head)
    else cells.set(head.item, [head])
  }
  for (const cells of state.values()) for (const cell of cells.values()) if (cell.length > 1) ordered(cell)
  return state
}

const ordered = (cell: Head[]) => cell.sort((a, b) => (a.id < b.id ? -1 : 1))

/** The state after events that were just written here, on top of the state that their writer saw. */
export function applyEvents(state: CaseState, events: readonly CaseEvent[]): CaseState {
  const next = new Map(state)
  const copied = new Map<string, Map<string, readonly Head[]>>()
  for (const event of events) {
    const cells = copied.get(event.entity) ?? new Map(next.get(event.entity))
    copied.set(event.entity, cells)
    next.set(event.entity, cells)
    const kept = (cells.get(event.item) ?? []).filter((head) => !event.supersedes.includes(head.id))
    cells.set(event.item, ordered([...kept, event]))
  }
  return next
}
