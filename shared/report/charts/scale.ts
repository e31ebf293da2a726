import { formatDecimals } from '../../format'
import type { Phrase, Words } from '../../report'
import type { FigureMark } from '../figure'
import { label } from '../figures'

export type Unit = '' | '%'

/** Type of names and numbers, and of the ticks under them. */
export const TYPE = 10.5
export const SMALL_TYPE = 10

export const AXIS_HEIGHT = 18

/** A line from the lowest to the highest tick, and where it lies across the figure. */
export interface Scale {
  low: number
  high: number
  step: number
  unit: Unit
  left: number
  right: number
}

const MOST_STEPS = 6

/** How far it is from one tick to the next: the first of 1, 2, 5, 10, 20, 50… that needs no more than six steps. */
function stepFor(span: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [power, power * 2, power * 5]) if (span / step <= MOST_STEPS) return step
}

interface Ends {
  /** Bars begin at zero, so that their lengths may be compared; points need not. */
  fromZero: boolean
  unit: Unit
  left: number
  right: number
}

/** A scale with whole ticks that holds all the places. */
export function scaleOver(places: readonly number[], { fromZero, ...ends }: Ends): Scale {
  const least = Math.min(...places, ...(fromZero ? [0] : []))
  const most = Math.max(...places, ...(fromZero ? [0] : []))
  const step = stepFor(most - least || 1)
  const low = Math.floor(least / step) * step
  const high = Math.max(Math.ceil(most / step) * step, low + step)
  return { low, high, step, ...ends }
}

export const xOf = ({ low, high, left, right }: Scale, at: number): number =>
  left + ((at - low) / (high - low)) * (right - left)

export const tickText = (at: number, unit: Unit): string => `${formatDecimals(at, 0)}${unit}`

export const tick = (at: number, unit: Unit): Phrase => label(tickText(at, unit), { names: 'tick', at, unit })

/** The ticks: a hairline through the figure for each, its number under it. */
export function axis(scale: Scale, top: number, foot: number): FigureMark<Words>[] {
  const { low, high, step, unit } = scale
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => {
    const at = low + index * step
    const x = xOf(scale, at)
    const isZero = at === 0
    return [
      { kind: 'line', x1: x, y1: top, x2: x, y2: foot, width: 0.5, tone: isZero ? 'ink' : 'hair' },
      {
        kind: 'words',
        text: [tick(at, unit)],
        x,
        y: foot + AXIS_HEIGHT / 2,
        size: SMALL_TYPE,
        align: 'center',
      },
    ] as const
  }).flat()
}
