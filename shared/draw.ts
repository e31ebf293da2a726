import { compareCodeUnits } from './code-units'
import { CaseProblem } from './outcome'

/** SHA-256 of a text as 64 lower-case hex digits; it comes in as an argument, since shared/ is pure. */
export type Sha256 = (text: string) => string

export interface Stratum {
  name: string
  size: number
  seats: number
}

export interface DrawResult {
  frameHash: string
  strata: readonly Stratum[]
  /** In the order of the draw: stratum by stratum, each by rising key. */
  picked: readonly string[]
}

/** The frame that is drawn from, fixed before the seed is known: SHA-256 of the ids in ascending order, a line each. */
export const frameHashOf = (ids: readonly string[], sha256: Sha256): string =>
  sha256([...ids].sort(compareCodeUnits).join('\n'))

/** The ids by rising SHA-256(seed | frame | id): the order in which anybody would draw them. */
function drawOrder(ids: readonly string[], frameHash: string, seed: string, sha256: Sha256): string[] {
  return ids
    .map((id) => ({ id, key: sha256(`${seed}|${frameHash}|${id}`) }))
    .sort((a, b) => compareCodeUnits(a.key, b.key))
    .map(({ id }) => id)
}

/** Draws n of the strata's ids (statistics §2); one stratum is the simple draw. Throws CaseProblem `draw-size`. */
export function draw(
  strata: readonly { name: string; ids: readonly string[] }[],
  n: number,
  seed: string,
  sha256: Sha256,
): DrawResult {
  const filled = strata.filter(({ ids }) => ids.length > 0)
  const all = filled.flatMap(({ ids }) => ids)
  if (n > all.length)
    throw new CaseProblem('draw-size', `名单只有 ${all.length} 家，抽不出 ${n} 家。请减少抽取家数。`)
  if (n < filled.length)
    throw new CaseProblem(
      'draw-size',
      `共有 ${filled.length} 类企业，每类至少抽 1 家，${n} 家不够。请增加抽取家数。`,
    )
  const frameHash = frameHashOf(all, sha256)
  const seats = seatsOf(
    filled.map(({ ids }) => ids.length),
    n,
  )
  const picked = filled.flatMap(({ ids }, index) =>
    drawOrder(ids, frameHash, seed, sha256).slice(0, seats[index]),
  )
  const sized = filled.map(({ name, ids }, index) => ({ name, size: ids.length, seats: seats[index]! }))
  return { frameHash, strata: sized, picked }
}

/** Seats by largest remainder, and at least one for every stratum; the earlier stratum wins a tie. */
export function seatsOf(sizes: readonly number[], n: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const seats = sizes.map((size) => Math.floor((n * size) / total))
  const byRemainder = sizes
    .map((size, index) => ({ index, remainder: (n * size) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const left = n - seats.reduce((sum, each) => sum + each, 0)
  for (const { index } of byRemainder.slice(0, left)) seats[index]! += 1
  for (let empty = seats.indexOf(0); empty >= 0; empty = seats.indexOf(0)) {
    seats[seats.indexOf(Math.max(...seats))]! -= 1
    seats[empty] = 1
  }
  return seats
}
