import type { Cells } from '../apply'
import type { Reopening, Salvage, Seal } from '../case/seal'

type Sealed = Omit<Seal, 'reopened'>
type Reopened = Reopening & { seal: string }

/** The values that events of one kind gave to any of these cells. */
const valuesOf = <T>(cells: Cells, kind: string): T[] =>
  [...cells.values()].flatMap((heads) =>
    heads.filter((head) => head.kind === kind).map((head) => JSON.parse(head.body) as T),
  )

/** The seals of one phase, each with its reopening where there was one; of several the first counts. */
export function sealsOf(cells: Cells): Seal[] {
  const reopenings = valuesOf<Reopened>(cells, 'seal-reopened').sort((a, b) => (a.at < b.at ? -1 : 1))
  return valuesOf<Sealed>(cells, 'sealed').map((sealed) => {
    const found = reopenings.find(({ seal }) => seal === sealed.seal)
    return {
      ...sealed,
      reopened: found ? { names: found.names, reason: found.reason, at: found.at } : null,
    }
  })
}

export const salvagesOf = (cells: Cells): Salvage[] =>
  valuesOf<Salvage>(cells, 'salvaged').map(({ at, lost, cells: unread }) => ({ at, lost, cells: unread }))
