import type { makeRandom } from './prng'

type Random = ReturnType<typeof makeRandom>

const COLUMNS = 9
const ROWS = 8

/** The look of an invented picture: a lit background with a few things in front, then left against right, as a difference hash has it. */
export function lookOf(random: Random): string {
  const slope = { across: random.below(13) - 6, down: random.below(21) - 10 }
  const things = Array.from({ length: 3 + random.below(6) }, () => ({
    left: random.below(COLUMNS),
    top: random.below(ROWS),
    wide: 1 + random.below(4),
    high: 1 + random.below(4),
    light: random.below(160) - 80,
  }))
  const lightAt = (column: number, row: number) =>
    slope.across * column +
    slope.down * row +
    random.below(17) +
    things
      .filter((each) => column >= each.left && column < each.left + each.wide)
      .filter((each) => row >= each.top && row < each.top + each.high)
      .reduce((sum, { light }) => sum + light, 0)
  let bits = ''
  for (let row = 0; row < ROWS; row += 1) {
    const lights = Array.from({ length: COLUMNS }, (_, column) => lightAt(column, row))
    for (let column = 1; column < COLUMNS; column += 1)
      bits += lights[column - 1]! > lights[column]! ? '1' : '0'
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/** The look of a wall or of a sheet of paper: hardly a bit set. */
export const plainLook = (random: Random): string => savedAgain(random, '0'.repeat(16), random.below(5))

/** The same picture saved once more: a few bits fall the other way. */
export function savedAgain(random: Random, look: string, bits: number): string {
  const flipped = new Set<number>()
  while (flipped.size < bits) flipped.add(random.below(64))
  const mask = [...flipped].reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n)
  return (BigInt(`0x${look}`) ^ mask).toString(16).padStart(16, '0')
}
