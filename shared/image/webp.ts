import { latin, le16, le24, le32 } from './bytes'
import type { ImageHeader } from './header'

interface WebpChunk {
  type: string
  data: number
  end: number
}

/** The chunks of a WebP in their order; fewer where it is cut short. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const data = at + 8
    const length = le32(bytes, at + 4)
    if (data + length > bytes.length) return
    yield { type: latin(bytes, at, 4), data, end: data + length }
    at = data + length + (length % 2)
  }
}

/** The size in the first chunk of a WebP; null where that is of no known kind. */
export function readWebp(bytes: Uint8Array): ImageHeader | null {
  const isWhole = le32(bytes, 4) + 8 <= bytes.length
  const data = 20
  switch (latin(bytes, 12, 4)) {
    case 'VP8X':
      return { width: le24(bytes, data + 4) + 1, height: le24(bytes, data + 7) + 1, isWhole }
    case 'VP8L': {
      const packed = le32(bytes, data + 1)
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, isWhole }
    }
    case 'VP8 ':
      return { width: le16(bytes, data + 6) & 0x3fff, height: le16(bytes, data + 8) & 0x3fff, isWhole }
    default:
      return null
  }
}
