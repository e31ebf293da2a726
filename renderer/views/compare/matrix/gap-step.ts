import type { Points } from '@shared/points'

/** The sizes of a gap, in hundredths, from which its colour grows stronger. */
const SIZES: readonly Points[] = [1, 100, 200, 300]

export const GAP_STEPS = [1, 2, 3, 4] as const

/** How strong a gap's colour is: 0 where the two sides agree, 4 from three points on. */
export const gapStep = (gap: Points): number => SIZES.filter((size) => Math.abs(gap) >= size).length

/** Which side gave more: over for 自评高估, under for 自评低估. */
export const gapSide = (gap: Points): 'over' | 'under' => (gap < 0 ? 'over' : 'under')
