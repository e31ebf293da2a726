import { chanceAtMost, chancesAfterStep, type TownSample } from './town-chances'

/** How many bad enterprises each town has. */
export type Allocation = readonly number[]

/** The most bad ones that were tried to be moved at once from the best towns to the best towns. */
const TRIED = 3

const moved = (bad: Allocation, from: number | null, to: number): number[] =>
  bad.map((each, town) => each + Number(town === to) - Number(town === from))

/** The towns by rising or falling worth, the best first; those where it cannot be are left out. */
const best = (chances: readonly (number | null)[]): number[] =>
  [...chances.keys()]
    .filter((town) => chances[town] !== null)
    .sort((a, b) => chances[b]! - chances[a]!)
    .slice(0, TRIED)

/** Adds one bad enterprise after another where they hide best, and moves them while that hides them better, as long as so few found stay likely. */
export function climb(
  start: Allocation,
  x: number,
  samples: readonly TownSample[],
  alpha: number,
): Allocation {
  let bad = start
  for (;;) {
    const [to] = best(chancesAfterStep(x, samples, bad, 1))
    if (to === undefined) return bad
    const next = settled(moved(bad, null, to), x, samples)
    if (chanceAtMost(x, samples, next) <= alpha) return bad
    bad = next
  }
}

/** Moves one bad enterprise at a time while the chance of finding so few rises. */
function settled(start: Allocation, x: number, samples: readonly TownSample[]): Allocation {
  let bad = start
  let chance = chanceAtMost(x, samples, bad)
  for (;;) {
    const places = best(chancesAfterStep(x, samples, bad, 1))
    const sources = best(chancesAfterStep(x, samples, bad, -1))
    const tried = places.flatMap((to) =>
      sources
        .filter((from) => from !== to)
        .map((from) => {
          const allocation = moved(bad, from, to)
          return { allocation, chance: chanceAtMost(x, samples, allocation) }
        }),
    )
    const [found] = tried.sort((a, b) => b.chance - a.chance)
    if (!found || found.chance <= chance * (1 + ROUNDING)) return bad
    bad = found.allocation
    chance = found.chance
  }
}

const ROUNDING = 1e-12
