/** How many of the 64 bits of two looks differ: up to 6 the same picture saved again, beyond 12 another one, about 32 for unrelated ones. */
export function lookDistance(a: string, b: string): number {
  return halvesDistance(halvesOf(a), halvesOf(b))
}

/** A look as two 32-bit halves, for comparing many of them. */
export type LookHalves = readonly [number, number]

export const halvesOf = (look: string): LookHalves => [
  Number.parseInt(look.slice(0, 8), 16) | 0,
  Number.parseInt(look.slice(8), 16) | 0,
]

export const halvesDistance = (a: LookHalves, b: LookHalves): number =>
  bitsSet(a[0] ^ b[0]) + bitsSet(a[1] ^ b[1])

/** How many bits of a look are set; hardly any or nearly all mean a picture without anything in it. */
export const bitsOf = ([high, low]: LookHalves): number => bitsSet(high) + bitsSet(low)

function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
