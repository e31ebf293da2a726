import type { Bias } from './bias'

/** Which way the 自评 leans, as far as the interval of the mean shows it. */
export type Direction = 'equal' | 'up' | 'down' | 'unclear'

/** up and down where the 95 % interval of the mean S − V leaves out zero, equal where every difference is zero. */
export function directionOf({ mean, sd, ci: [low, high] }: Bias): Direction {
  if (mean === 0 && sd === 0) return 'equal'
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'unclear'
}
