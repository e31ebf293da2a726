/** The scores of one enterprise, points left criterion by criterion. */
interface Scored {
  self: number[]
  verified: number[]
}

/** Two-sided 95 % of Student's t with nine degrees of freedom, from a printed table. */
const T9 = 2.2621571628

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)
const mean = (values: readonly number[]) => sum(values) / values.length

/** The statistics of ten enterprises by the words of the specification alone, by other ways than the program's. */
export function statisticsByHand(enterprises: readonly Scored[], points: readonly number[], N: number) {
  if (enterprises.length !== 10) throw new Error('the t of the table is for ten')
  const totals = enterprises.map(({ self, verified }) => [sum(self), sum(verified)] as const)
  const d = totals.map(([self, verified]) => self - verified)
  const sd = Math.sqrt((sum(d.map((each) => each * each)) - sum(d) ** 2 / 10) / 9)
  const half = ((T9 * sd) / Math.sqrt(10)) * Math.sqrt(1 - 10 / N)
  return {
    bound: (x: number) => boundByHand(x, 10, N),
    figures: {
      mean: mean(d),
      sd,
      low: mean(d) - half,
      high: mean(d) + half,
      loaLow: mean(d) - 1.96 * sd,
      loaHigh: mean(d) + 1.96 * sd,
      ...correlations(totals),
      ...agreementByHand(enterprises, points),
      factor: sum(totals.map(([, verified]) => verified)) / sum(totals.map(([self]) => self)),
    },
  }
}

/** Counts the samples one by one: all subsets of size n of N, the first K of them bad. */
function boundByHand(x: number, n: number, N: number): number {
  const counts = Array.from({ length: N + 1 }, () => 0)
  let all = 0
  for (let subset = 0; subset < 2 ** N; subset += 1) {
    if (bits(subset) !== n) continue
    all += 1
    for (let K = 0; K <= N; K += 1) if (bits(subset & (2 ** K - 1)) <= x) counts[K]! += 1
  }
  return counts.findLastIndex((count) => count * 20 > all)
}

function bits(value: number): number {
  let count = 0
  for (let left = value; left > 0; left &= left - 1) count += 1
  return count
}

/** ICC from the sums of squares of the two-way layout, the error as what rows and columns leave. */
function correlations(totals: readonly (readonly [number, number])[]) {
  const n = totals.length
  const grand = mean(totals.flat())
  const all = sum(totals.flat().map((each) => (each - grand) ** 2))
  const rows = sum(totals.map((pair) => 2 * (mean(pair) - grand) ** 2))
  const columns = sum([0, 1].map((side) => n * (mean(totals.map((pair) => pair[side]!)) - grand) ** 2))
  const msr = rows / (n - 1)
  const mse = (all - rows - columns) / (n - 1)
  return {
    c1: (msr - mse) / (msr + mse),
    a1: (msr - mse) / (msr + mse + (2 * (columns - mse)) / n),
    ccc: concordanceByHand(totals),
  }
}

/** Lin's 2s₁₂/(s₁² + s₂² + (S̄ − V̄)²), from the products of the deviations. */
function concordanceByHand(totals: readonly (readonly [number, number])[]): number {
  const [self, verified] = [mean(totals.map(([each]) => each)), mean(totals.map(([, each]) => each))]
  const shared = mean(totals.map(([a, b]) => (a - self) * (b - verified)))
  const spread = mean(totals.map(([a, b]) => (a - self) ** 2 + (b - verified) ** 2))
  return (2 * shared) / (spread + (self - verified) ** 2)
}

/** McNemar's exact two-sided p, by counting every way in which the changed ones could have gone. */
export function mcNemarByHand(down: number, up: number): number {
  const changed = down + up
  let asFar = 0
  for (let way = 0; way < 2 ** changed; way += 1)
    if (Math.abs(2 * bits(way) - changed) >= Math.abs(down - up)) asFar += 1
  return asFar / 2 ** changed
}

/** Holm's correction: one criterion's p is the largest of the shrinking multiples up to its own place. */
export const holmByHand = (sorted: readonly number[]): number[] =>
  sorted.map((_, place) =>
    Math.max(...sorted.slice(0, place + 1).map((p, rank) => Math.min(1, p * (sorted.length - rank)))),
  )

function agreementByHand(enterprises: readonly Scored[], points: readonly number[]) {
  const level = (value: number, full: number) => (value === full ? 'full' : value > 0 ? 'partial' : 'zero')
  const pairs = enterprises.flatMap(({ self, verified }) =>
    points.map((full, index) => [level(self[index]!, full), level(verified[index]!, full)] as const),
  )
  const share = (is: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(is).length / pairs.length
  const exact = share(([a, b]) => a === b)
  const levels = ['full', 'partial', 'zero']
  const sides = levels.map((each) => [share(([a]) => a === each), share(([, b]) => b === each)] as const)
  const chance = sum(sides.map(([a, b]) => a * b))
  const gwet = sum(sides.map(([a, b]) => ((a + b) / 2) * (1 - (a + b) / 2))) / 2
  return { exact, kappa: (exact - chance) / (1 - chance), ac1: (exact - gwet) / (1 - gwet) }
}
