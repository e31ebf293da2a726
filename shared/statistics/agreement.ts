import { meanOf } from './bias'

/** Full points, some, or none: the levels at which two scores of one criterion agree or not. */
export const LEVELS = ['full', 'partial', 'zero'] as const

/** Counts of pairs: rows the self-assessed level, columns the verified one. */
export type Table = readonly (readonly number[])[]

export interface Coefficients {
  exact: number
  /** Cohen's kappa; null where chance alone explains everything: both sides give one level throughout. */
  kappa: number | null
  kappaLinear: number | null
  kappaQuadratic: number | null
  /** Gwet's AC1, which a lopsided share of full points does not pull down. */
  ac1: number
}

type Disagreement = (distance: number) => number
const WEIGHTS = {
  kappa: (distance) => (distance === 0 ? 0 : 1),
  kappaLinear: (distance) => distance,
  kappaQuadratic: (distance) => distance ** 2,
} satisfies Record<string, Disagreement>

const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0)
const rowSums = (table: Table) => table.map(sumOf)
const columnSums = (table: Table) => table.map((_, column) => sumOf(table.map((row) => row[column]!)))

/** κw = 1 − Σv·o/Σv·e over disagreement weights v (statistics §6); null where Σv·e is 0. */
function weightedKappa(table: Table, weight: Disagreement): number | null {
  const total = sumOf(rowSums(table))
  const [rows, columns] = [rowSums(table), columnSums(table)]
  let observed = 0
  let expected = 0
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) {
      observed += weight(Math.abs(i - j)) * count
      expected += (weight(Math.abs(i - j)) * rows[i]! * columns[j]!) / total
    }
  return expected === 0 ? null : 1 - observed / expected
}

/** Exact agreement, kappas, and AC1 = (po−pe)/(1−pe) with pe = Σπk(1−πk)/(q−1) (statistics §6); null of no pairs. */
export function coefficientsOf(table: Table): Coefficients | null {
  const total = sumOf(rowSums(table))
  if (total === 0) return null
  const exact = sumOf(table.map((row, level) => row[level]!)) / total
  const columns = columnSums(table)
  const shares = rowSums(table).map((row, level) => (row + columns[level]!) / (2 * total))
  const byChance = sumOf(shares.map((share) => share * (1 - share))) / (table.length - 1)
  return {
    exact,
    kappa: weightedKappa(table, WEIGHTS.kappa),
    kappaLinear: weightedKappa(table, WEIGHTS.kappaLinear),
    kappaQuadratic: weightedKappa(table, WEIGHTS.kappaQuadratic),
    ac1: (exact - byChance) / (1 - byChance),
  }
}

/** The tables of several enterprises as one. */
export const addTables = (tables: readonly Table[]): Table =>
  LEVELS.map((_, i) => LEVELS.map((__, j) => sumOf(tables.map((table) => table[i]![j]!))))

/** The standard error of each coefficient; null where it is not defined without one of the enterprises. */
export type StandardErrors = Record<keyof Coefficients, number | null>

/**
 * Enterprise jackknife: SE = √((m−1)/m · Σ(θ₍ᵢ₎ − θ̄)²) over m enterprises, since the criteria of one are not
 * independent (statistics §6); null of fewer than three.
 */
export function jackknifeErrors(tables: readonly Table[]): StandardErrors | null {
  const m = tables.length
  if (m < 3) return null
  const without = tables.map((_, left) => coefficientsOf(addTables(tables.filter((__, i) => i !== left))))
  const errorOf = (name: keyof Coefficients) => {
    const values = without.flatMap((each) => each?.[name] ?? [])
    if (values.length < m) return null
    const mean = meanOf(values)
    return Math.sqrt(((m - 1) / m) * sumOf(values.map((each) => (each - mean) ** 2)))
  }
  return {
    exact: errorOf('exact'),
    kappa: errorOf('kappa'),
    kappaLinear: errorOf('kappaLinear'),
    kappaQuadratic: errorOf('kappaQuadratic'),
    ac1: errorOf('ac1'),
  }
}

/**
 * 1 + (m−1)ρ: how many times wider the variance is because criteria come by enterprise (statistics §6); m criteria
 * each, ρ = (MSB−MSW)/(MSB+(m−1)MSW) of agreeing or not. Null of fewer than two enterprises or without any spread.
 */
export function designEffect(tables: readonly Table[]): number | null {
  const clusters = tables
    .map((table) => ({ size: sumOf(rowSums(table)), agreeing: sumOf(table.map((row, i) => row[i]!)) }))
    .filter(({ size }) => size > 0)
  const total = sumOf(clusters.map(({ size }) => size))
  const groups = clusters.length
  if (groups < 2 || total <= groups) return null
  const share = sumOf(clusters.map(({ agreeing }) => agreeing)) / total
  const between = sumOf(clusters.map(({ size, agreeing }) => size * (agreeing / size - share) ** 2))
  const within = sumOf(clusters.map(({ size, agreeing }) => agreeing * (1 - agreeing / size)))
  const m = (total - sumOf(clusters.map(({ size }) => size ** 2)) / total) / (groups - 1)
  const msb = between / (groups - 1)
  const msw = within / (total - groups)
  const spread = msb + (m - 1) * msw
  return spread === 0 ? null : 1 + ((m - 1) * (msb - msw)) / spread
}
