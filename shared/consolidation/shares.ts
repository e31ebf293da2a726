import { tQuantile } from '../statistics/distributions'
import { wilsonInterval } from '../statistics/wilson'
import type { SampleMean, Share } from './city-result'
import type { CitySettings } from './city-settings'
import type { Loss, Moments } from './town-tally'

/** The share of those who answered that lost points, with its 95 % interval; few answers are marked. */
export const shareOf = (
  { judged, deducted }: Pick<Loss, 'judged' | 'deducted'>,
  { smallest }: CitySettings,
): Share => ({
  part: deducted,
  whole: judged,
  interval: wilsonInterval(deducted, judged),
  isSmall: judged < smallest,
})

/** Which of two shares is larger, exactly: negative where the first is. */
export const largerFirst = (a: Pick<Share, 'part' | 'whole'>, b: Pick<Share, 'part' | 'whole'>): number =>
  b.part * a.whole - a.part * b.whole

/** Whether a share is at least so many ten-thousandths, exactly; nothing is no share. */
export const isAtLeast = (
  { part, whole }: { part: number; whole: number },
  tenThousandths: number,
): boolean => whole > 0 && part * 10_000 >= tenThousandths * whole

/** s² = (Σx² − (Σx)²/n)/(n − 1), in squared points; of at least two. */
export const varianceIn = ({ sum, count, squares }: Moments): number =>
  Math.max(0, (squares - (sum * sum) / count) / (count - 1)) / 10_000

/** x̄ ± t(n−1)·s/√n·√(1 − n/N), points (statistics §3). */
export function sampleMean(of: Moments, N: number, { smallest }: CitySettings): SampleMean {
  const { sum, count } = of
  const isSmall = count < smallest
  if (count < 2) return { sum, count, interval: null, isSmall }
  const mean = sum / 100 / count
  const error = Math.sqrt((varianceIn(of) / count) * Math.max(0, 1 - count / N))
  const half = tQuantile(0.95, count - 1) * error
  return { sum, count, interval: [mean - half, mean + half], isSmall }
}
