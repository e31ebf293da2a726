import { SCORED_PHASES } from '@shared/case/phase'
import type { Photo } from '@shared/case/photo'
import { assertNever } from '@shared/outcome'
import type { ViewerCommand } from './viewer-keys'

/** What the viewer shows: one photo or two side by side, as places in the list of photos. */
export interface Viewing {
  sides: readonly [number] | readonly [number, number]
  /** The side that the keys turn. */
  active: 0 | 1
  zoom: number
}

export type Movement = Exclude<ViewerCommand, 'date' | 'detach' | 'close'>

export const ZOOMS: readonly number[] = [1, 1.5, 2, 3, 4]

const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))

/** What is shown after a command that turns, zooms or pairs. */
export function moved(viewing: Viewing, command: Movement, photos: readonly Photo[]): Viewing {
  switch (command) {
    case 'previous':
      return turned(viewing, -1, photos.length)
    case 'next':
      return turned(viewing, 1, photos.length)
    case 'closer':
      return zoomed(viewing, 1)
    case 'further':
      return zoomed(viewing, -1)
    case 'pair':
      return paired(viewing, photos)
    default:
      return assertNever(command)
  }
}

/** The same view of a list from which photos may have gone. */
export function within({ sides, active, zoom }: Viewing, count: number): Viewing {
  const [left, right] = sides
  if (right === undefined || count < 2) return { sides: [clamp(left, count)], active: 0, zoom }
  return { sides: [clamp(left, count), clamp(right, count)], active, zoom }
}

/** Turns the active side one photo on or back. */
function turned(viewing: Viewing, by: -1 | 1, count: number): Viewing {
  const [left, right] = viewing.sides
  if (right === undefined) return { ...viewing, sides: [clamp(left + by, count)] }
  const sides = viewing.active === 0 ? ([left + by, right] as const) : ([left, right + by] as const)
  return within({ ...viewing, sides }, count)
}

/** Puts beside the photo the first one of another phase or round of its criterion, else its neighbour; or takes the other away. */
function paired(viewing: Viewing, photos: readonly Photo[]): Viewing {
  const { sides, active, zoom } = viewing
  const at = sides[active] ?? sides[0]
  if (sides.length === 2) return { sides: [at], active: 0, zoom }
  const photo = photos[at]!
  const other = photos.findIndex(
    (each) =>
      each.criterion === photo.criterion && (each.phase !== photo.phase || each.round !== photo.round),
  )
  const beside = other >= 0 ? other : at + 1 < photos.length ? at + 1 : at - 1
  if (beside < 0) return viewing
  const isFirst = comesBefore(photo, photos[beside]!) ?? at < beside
  return isFirst ? { sides: [at, beside], active: 1, zoom } : { sides: [beside, at], active: 0, zoom }
}

/** What was said first stands on the left: 自评 before 核实, an earlier round before a later one; null within one place. */
function comesBefore(a: Photo, b: Photo): boolean | null {
  const gap = SCORED_PHASES.indexOf(a.phase) - SCORED_PHASES.indexOf(b.phase) || a.round - b.round
  return gap === 0 ? null : gap < 0
}

/** One step closer or further away. */
function zoomed(viewing: Viewing, by: -1 | 1): Viewing {
  const step = ZOOMS.indexOf(viewing.zoom)
  return { ...viewing, zoom: ZOOMS[clamp(step + by, ZOOMS.length)]! }
}
