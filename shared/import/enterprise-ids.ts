import type { ListRow } from './list-row'

const AUTOMATIC = /^E(\d{1,9})$/

/** Gives rows without 编号 the next free E001, E002… in row order, after every such id that is in use. */
export function idGiver(taken: Iterable<string>): (row: ListRow) => string {
  const used = new Set(taken)
  let last = Math.max(0, ...[...used].map((id) => Number(AUTOMATIC.exec(id)?.[1] ?? 0)))
  return (row) => row.id ?? `E${String(++last).padStart(3, '0')}`
}
