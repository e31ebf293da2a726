import type { Reckoned } from './case-cells'
import { choose } from './chances'
import { firstVerification, latest, totalOf, verdict } from './one-town'

/** What the wholly verified draws say together: every possible number of bad ones in every town is tried. */
export function randomOf(towns: readonly Reckoned[]) {
  const parts = towns.flatMap((town) => {
    const form = town.forms.enterprise
    const done = (town.picked ?? []).flatMap((id) => {
      const self = totalOf(form, latest(town, id, 'selfAssessment'))
      const first = totalOf(form, firstVerification(town, id))
      return self === null || first === null ? [] : [{ gap: (self - first) / 100, id }]
    })
    if (!town.picked || done.length < town.picked.length) return []
    const found = done.filter(({ id }) => verdict(town, id) !== 'consistent').length
    return [{ N: town.ids.length, n: done.length, found, gaps: done.map(({ gap }) => gap) }]
  })
  const total = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + of(part), 0)
  const found = total((part) => part.found)
  let bound = found
  const tryAll = (at: number, bad: number, chances: number[]): void => {
    const part = parts[at]
    if (!part) {
      const atMost = chances.slice(0, found + 1).reduce((sum, each) => sum + each, 0)
      if (atMost > 0.05 && bad > bound) bound = bad
      return
    }
    for (let K = part.found; K <= part.N - part.n + part.found; K += 1) {
      const next = new Array<number>(chances.length + part.n).fill(0)
      for (let x = 0; x <= Math.min(K, part.n); x += 1) {
        const ways = choose(K, x) * choose(part.N - K, part.n - x)
        const chanceOfX = Number((ways * 10n ** 15n) / choose(part.N, part.n)) / 1e15
        chances.forEach((each, sum) => {
          next[sum + x]! += each * chanceOfX
        })
      }
      tryAll(at + 1, bad + K, next)
    }
  }
  tryAll(0, 0, [1])
  const N = total((part) => part.N)
  let [mean, variance, freedom] = [0, 0, 0]
  for (const { N: own, n, gaps } of parts) {
    const average = gaps.reduce((sum, gap) => sum + gap, 0) / n
    mean += (own / N) * average
    if (n === own) continue
    const squares = gaps.reduce((sum, gap) => sum + (gap - average) ** 2, 0)
    variance += ((own / N) ** 2 * (squares / (n - 1)) * (1 - n / own)) / n
    freedom += n - 1
  }
  return {
    ...{ towns: parts.length, N, n: total((part) => part.n), found, upperBound95: bound },
    ...{ mean, error: Math.sqrt(variance), freedom },
  }
}
