/** A picture in grey, row by row, 0 black to 255 white. */
export interface Grey {
  width: number
  height: number
  pixels: ArrayLike<number>
}

const SIDE = 32
const WAVES = 8
/** Where no wave is stronger than this, in grey levels, there is only the noise of the compression. */
const FAINT = 2

/** cos((2x + 1)uπ / 64) for the eight slowest waves along one side. */
const COSINES = Array.from({ length: WAVES }, (_, wave) =>
  Array.from({ length: SIDE }, (_, at) => Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * SIDE))),
)

/** A blank wall has no look of its own. */
const BLANK = '0'.repeat(16)

/** The perceptual hash of a picture as 16 hex digits: which of its 63 slowest cosine waves, on 32×32 means, are stronger than their median. */
export function lookOf(picture: Grey): string {
  // The first wave is the mean brightness, which says nothing of what is seen.
  const [, ...waves] = slowWaves(meansOf(picture))
  if (waves.every((wave) => Math.abs(wave) < FAINT)) return BLANK
  const median = waves.toSorted((a, b) => a - b)[waves.length >> 1]!
  const bits = waves.map((wave) => (wave > median ? '1' : '0')).join('')
  return BigInt(`0b1${bits}`).toString(16)
}

/** The picture brought to 32×32, each square the mean of the pixels that it covers. */
function meansOf({ width, height, pixels }: Grey): number[] {
  const means: number[] = []
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const [left, right] = cover(x, width)
      const [top, bottom] = cover(y, height)
      let sum = 0
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) sum += pixels[row * width + column]!
      means.push(sum / ((right - left) * (bottom - top)))
    }
  return means
}

/** The pixels that one of 32 squares covers along a side; at least one, in a picture smaller than 32. */
function cover(square: number, length: number): [from: number, to: number] {
  const from = Math.floor((square * length) / SIDE)
  return [from, Math.max(from + 1, Math.floor(((square + 1) * length) / SIDE))]
}

/** The 8×8 slowest waves of the discrete cosine transform, as amplitudes in grey levels. */
function slowWaves(means: readonly number[]): number[] {
  const waves: number[] = []
  for (const down of COSINES)
    for (const across of COSINES) {
      let sum = 0
      for (let y = 0; y < SIDE; y += 1)
        for (let x = 0; x < SIDE; x += 1) sum += means[y * SIDE + x]! * across[x]! * down[y]!
      waves.push((sum * 4) / (SIDE * SIDE))
    }
  return waves
}
