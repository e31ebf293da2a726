import { be16 } from './bytes'
import type { ImageHeader } from './header'

/** A marker of a JPEG with its segment; that of a scan reaches over its compressed data. */
export interface JpegPart {
  marker: number
  /** Where its 0xFF is. */
  at: number
  /** Where its payload begins, after marker and length. */
  payload: number
  end: number
}

export const SOI = 0xd8
export const EOI = 0xd9
export const SOS = 0xda
export const APP0 = 0xe0
export const APP1 = 0xe1

/** A decoder takes every scan over the whole picture; cameras write up to a dozen. */
const MOST_SCANS = 100

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
const isAlone = (marker: number) => isRestart(marker) || marker === SOI || marker === EOI || marker === 0x01

/** A marker that begins a frame and says its size; C4, C8 and CC among them mean something else. */
export const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** The parts of a JPEG in their order, up to its end; fewer where it is cut short. */
export function* jpegParts(bytes: Uint8Array): Generator<JpegPart> {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === undefined) return
    if (marker === 0xff || marker === 0) {
      at += 1
      continue
    }
    if (isAlone(marker)) {
      yield { marker, at, payload: at + 2, end: at + 2 }
      if (marker === EOI) return
      at += 2
      continue
    }
    const length = be16(bytes, at + 2)
    const segmentEnd = at + 2 + length
    if (length < 2 || segmentEnd > bytes.length) return
    const end = marker === SOS ? endOfScan(bytes, segmentEnd) : segmentEnd
    yield { marker, at, payload: at + 4, end }
    at = end
  }
}

/** In compressed data 0xFF is followed by zero or a restart marker; anything else ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

/** The size that the first frame states; null where there is none, or where decoding it would not come to an end. */
export function readJpeg(bytes: Uint8Array): ImageHeader | null {
  let frame: JpegPart | null = null
  let scans = 0
  let isWhole = false
  for (const part of jpegParts(bytes)) {
    if (isFrame(part.marker)) frame ??= part
    if (part.marker === SOS) scans += 1
    if (part.marker === EOI) isWhole = scans > 0
    if (scans > MOST_SCANS) return null
  }
  if (!frame) return null
  return { width: be16(bytes, frame.payload + 3), height: be16(bytes, frame.payload + 1), isWhole }
}
