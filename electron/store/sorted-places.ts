/** By how many digits lines are put into drawers. */
const DIGITS = 4
const DRAWERS = 16 ** DIGITS

/**
 * The places of equally long lines in the order of their bytes. After a byte that is the same in all, each begins with
 * hex digits in lower case that are as good as random: hardly more than one line comes into each drawer.
 */
export function sortedPlaces(lines: Buffer, length: number): Uint32Array {
  const count = lines.length / length
  const drawers = new Uint16Array(count)
  /** Where each drawer begins, and once it is filled, where it ends. */
  const at = new Uint32Array(DRAWERS + 1)
  for (let place = 0; place < count; place += 1) {
    const drawer = drawerOf(lines, place * length + 1)
    drawers[place] = drawer
    at[drawer + 1]! += 1
  }
  for (let drawer = 0; drawer < DRAWERS; drawer += 1) at[drawer + 1]! += at[drawer]!
  const sorted = new Uint32Array(count)
  for (let place = 0; place < count; place += 1) {
    const drawer = drawers[place]!
    sorted[at[drawer]!] = place
    at[drawer]! += 1
  }
  tidyDrawers(sorted, at, (place, other) =>
    lines.compare(lines, other * length, (other + 1) * length, place * length, (place + 1) * length),
  )
  return sorted
}

function drawerOf(lines: Buffer, from: number): number {
  let value = 0
  for (let at = from; at < from + DIGITS; at += 1) value = value * 16 + digitOf(lines[at]!)
  return value
}

/** The last four bits of 0 to 9 are their value, those of a to f begin with 1; of a damaged hash any number will do. */
const NINE = 0x39
const digitOf = (byte: number): number => ((byte & 0xf) + (byte > NINE ? 9 : 0)) & 0xf

/** Orders what came into the same drawer by all of its bytes. */
function tidyDrawers(
  sorted: Uint32Array,
  ends: Uint32Array,
  byLine: (place: number, other: number) => number,
): void {
  let from = 0
  for (let drawer = 0; drawer < DRAWERS; drawer += 1) {
    const to = ends[drawer]!
    if (to - from > 1) tidy(sorted, from, to, byLine)
    from = to
  }
}

function tidy(
  sorted: Uint32Array,
  from: number,
  to: number,
  byLine: (place: number, other: number) => number,
): void {
  if (to - from > 2) sorted.subarray(from, to).sort(byLine)
  else if (byLine(sorted[from]!, sorted[from + 1]!) > 0) sorted.subarray(from, to).reverse()
}
