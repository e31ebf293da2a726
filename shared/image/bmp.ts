import { le16, le32 } from './bytes'
import type { ImageHeader } from './header'

/** The oldest header counts in 16 bits; all others in 32, and a negative height means from the top down. */
const OLD_HEADER = 12
const UNCOMPRESSED = [0, 3]

/** The size in the header of a BMP; null where it is of no known length. */
export function readBmp(bytes: Uint8Array): ImageHeader | null {
  const header = le32(bytes, 14)
  if (header === OLD_HEADER) return withRows(bytes, le16(bytes, 18), le16(bytes, 20), le16(bytes, 24), true)
  if (header < 40 || header > 124) return null
  const isPlain = UNCOMPRESSED.includes(le32(bytes, 30))
  const height = Math.abs(le32(bytes, 22) | 0)
  return withRows(bytes, le32(bytes, 18), height, le16(bytes, 28), isPlain)
}

function withRows(bytes: Uint8Array, width: number, height: number, bits: number, isPlain: boolean) {
  const row = Math.ceil((width * bits) / 32) * 4
  const pixels = le32(bytes, 10)
  return { width, height, isWhole: pixels + (isPlain ? row * height : 0) <= bytes.length }
}
