import { be32, latin } from './bytes'
import type { ImageHeader } from './header'

interface PngChunk {
  type: string
  /** Where its data begins. */
  data: number
  /** Where its data ends. */
  end: number
}

const CHECKSUM = 4

/** The chunks of a PNG in their order; fewer where it is cut short. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  for (let at = 8; at + 8 <= bytes.length; ) {
    const data = at + 8
    const end = data + be32(bytes, at)
    if (end + CHECKSUM > bytes.length) return
    yield { type: latin(bytes, at + 4, 4), data, end }
    at = end + CHECKSUM
  }
}

/** The size in the header of a PNG; null where its first chunk is no header. */
export function readPng(bytes: Uint8Array): ImageHeader | null {
  const [first, ...others] = pngChunks(bytes)
  if (first?.type !== 'IHDR' || first.end - first.data !== 13) return null
  const width = be32(bytes, first.data)
  const height = be32(bytes, first.data + 4)
  return { width, height, isWhole: others.some(({ type }) => type === 'IEND') }
}
