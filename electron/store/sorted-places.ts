/** How many digits of a line are sorted as a number, and how many places there can be beside them in the same number. */
const DIGITS = 7
const PLACES = 2 ** 25

/**
 * The places of equally long lines in the order of their bytes. After a byte that is the same in all, each begins with
 * hex digits in lower case that are as good as random: sorted as numbers they leave next to nothing to compare.
 */
export function sortedPlaces(lines: Buffer, length: number): Float64Array {
  const keys = new Float64Array(lines.length / length)
  for (let place = 0; place < keys.length; place += 1)
    keys[place] = beginningOf(lines, place * length + 1) * PLACES + place
  keys.sort()
  settleTies(keys, (place, other) =>
    lines.compare(lines, other * length, (other + 1) * length, place * length, (place + 1) * length),
  )
  for (let rank = 0; rank < keys.length; rank += 1) keys[rank] = keys[rank]! % PLACES
  return keys
}

function beginningOf(lines: Buffer, from: number): number {
  let value = 0
  for (let at = from; at < from + DIGITS; at += 1) value = value * 16 + digitOf(lines[at]!)
  return value
}

/** The last four bits of 0 to 9 are their value, those of a to f begin with 1; of a damaged hash any number will do. */
const NINE = 0x39
const digitOf = (byte: number): number => (byte & 0xf) + (byte > NINE ? 9 : 0)

const isTied = (key: number, other: number | undefined): boolean =>
  other !== undefined && Math.floor(key / PLACES) === Math.floor(other / PLACES)

/** Orders anew the lines that begin alike, by all of their bytes. */
function settleTies(keys: Float64Array, byLine: (place: number, other: number) => number): void {
  for (let from = 0; from < keys.length; from += 1) {
    if (!isTied(keys[from]!, keys[from + 1])) continue
    let to = from + 2
    while (to < keys.length && isTied(keys[from]!, keys[to])) to += 1
    keys.subarray(from, to).sort((key, other) => byLine(key % PLACES, other % PLACES))
    from = to - 1
  }
}
