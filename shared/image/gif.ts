import { le16 } from './bytes'
import type { ImageHeader } from './header'

const SCREEN = 6
const EXTENSION = 0x21
const FRAME = 0x2c

/** The size of a GIF: its screen, or its first frame where that reaches further; null where it holds no frame. */
export function readGif(bytes: Uint8Array): ImageHeader | null {
  let at = SCREEN + 7 + colours(bytes[SCREEN + 4] ?? 0)
  while (bytes[at] === EXTENSION) at = endOfBlocks(bytes, at + 2)
  if (bytes[at] !== FRAME) return null
  const right = le16(bytes, at + 1) + le16(bytes, at + 5)
  const bottom = le16(bytes, at + 3) + le16(bytes, at + 7)
  const frameEnd = endOfBlocks(bytes, at + 10 + colours(bytes[at + 9] ?? 0) + 1)
  return {
    width: Math.max(le16(bytes, SCREEN), right),
    height: Math.max(le16(bytes, SCREEN + 2), bottom),
    isWhole: frameEnd <= bytes.length,
  }
}

/** The bytes of the colour table that these flags announce. */
const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Blocks bear their length in front; one of length zero ends them. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
  return at + 1
}
