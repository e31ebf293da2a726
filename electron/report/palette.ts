const MOST_COLOURS = 256

/** A picture by places in a palette of red, green and blue. */
export interface Paletted {
  palette: Uint8Array
  places: Uint8Array
}

/** Pixels by the 256 colours that most of them have; one of a rarer colour, as of a blurred edge, takes the nearest. */
export function paletted(pixels: Uint8Array): Paletted {
  const { colours, counts, sights } = sighted(pixels)
  const byCount = [...counts.keys()].sort((one, other) => counts[other]! - counts[one]!)
  const palette = byCount.slice(0, MOST_COLOURS).map((sight) => colours[sight]!)
  const rarer = byCount
    .slice(MOST_COLOURS)
    .map((sight) => [sight, nearest(palette, colours[sight]!)] as const)
  const placeOf = new Uint8Array(counts.length)
  byCount.slice(0, MOST_COLOURS).forEach((sight, place) => {
    placeOf[sight] = place
  })
  for (const [sight, place] of rarer) placeOf[sight] = place
  const places = new Uint8Array(sights.length)
  for (let index = 0; index < sights.length; index += 1) places[index] = placeOf[sights[index]!]!
  return { palette: Uint8Array.from(palette.flatMap(channels)), places }
}

/** Every colour in the order of its first sight, how many pixels have it, and which of them each pixel has. */
function sighted(pixels: Uint8Array) {
  const each = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)
  const sightOf = new Map<number, number>()
  const counts: number[] = []
  const sights = new Uint32Array(each.length)
  for (let index = 0; index < each.length; ) {
    const start = index
    const colour = each[start]!
    const sight = sightOf.get(colour) ?? counts.push(0) - 1
    sightOf.set(colour, sight)
    for (; index < each.length && each[index] === colour; index += 1) sights[index] = sight
    counts[sight]! += index - start
  }
  return { colours: [...sightOf.keys()], counts, sights }
}

const channels = (colour: number): number[] => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]

const distance = (one: number, other: number): number =>
  channels(one).reduce((sum, value, index) => sum + (value - channels(other)[index]!) ** 2, 0)

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((each) => distance(each, colour))
  return distances.indexOf(Math.min(...distances))
}
