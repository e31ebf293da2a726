import { be16, be32, latin, le16, le32 } from './bytes'
import { APP1, jpegParts } from './jpeg'
import type { PhotoKind } from './kind'
import { pngChunks } from './png'
import { webpChunks } from './webp'

const EXIF = 'Exif\0\0'
const EXIF_FOLDER = 0x8769
/** DateTimeOriginal, else DateTimeDigitized: the file's own time of change says nothing of the camera. */
const TAKEN_TAGS = [0x9003, 0x9004]
const TIME_LENGTH = 19
/** A folder of a camera holds some dozens of entries. */
const MOST_ENTRIES = 500

/** When the camera took a picture, as it wrote it there (local time, no zone): 2024-11-30T09:41:05; null where it did not say. */
export function takenTime(kind: PhotoKind, bytes: Uint8Array): string | null {
  const block = exifBlock(kind, bytes)
  return block && timeOf(block)
}

/** The block that holds the camera's remarks: in a JPEG, a PNG or a WebP. */
function exifBlock(kind: PhotoKind, bytes: Uint8Array): Uint8Array | null {
  if (kind === 'jpeg') {
    for (const { marker, payload, end } of jpegParts(bytes))
      if (marker === APP1 && latin(bytes, payload, EXIF.length) === EXIF)
        return bytes.subarray(payload + EXIF.length, end)
    return null
  }
  const chunks = kind === 'png' ? pngChunks(bytes) : kind === 'webp' ? webpChunks(bytes) : []
  for (const { type, data, end } of chunks) {
    if (type.toLowerCase().trimEnd() !== 'exif') continue
    const isPrefixed = latin(bytes, data, EXIF.length) === EXIF
    return bytes.subarray(isPrefixed ? data + EXIF.length : data, end)
  }
  return null
}

/** The block is a small TIFF: numbers in its own byte order, folders of entries of 12 bytes. */
function timeOf(block: Uint8Array): string | null {
  const order = latin(block, 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const [short, long] = order === 'II' ? [le16, le32] : [be16, be32]
  const entryValue = (folder: number, tag: number): number | null => {
    const entries = Math.min(short(block, folder), MOST_ENTRIES)
    for (let entry = 0; entry < entries; entry += 1) {
      const at = folder + 2 + entry * 12
      if (short(block, at) === tag) return long(block, at + 8)
    }
    return null
  }
  const folder = entryValue(long(block, 4), EXIF_FOLDER)
  if (folder === null) return null
  const times = TAKEN_TAGS.map((tag) => {
    const at = entryValue(folder, tag)
    return at === null ? null : readTime(latin(block, at, TIME_LENGTH))
  })
  return times.find((time) => time !== null) ?? null
}

/** 2024:11:30 09:41:05 as ISO; null where a clock that was never set wrote zeros, or it is no day at all. */
function readTime(text: string): string | null {
  const [, day, time] = /^(\d{4}:\d\d:\d\d)[ T](\d\d:\d\d:\d\d)$/.exec(text) ?? []
  return day && time ? realTime(`${day.replaceAll(':', '-')}T${time}`) : null
}

/** The local time (2024-11-30T09:41:05) where the calendar has it and there were digital cameras; else null. */
export function realTime(iso: string): string | null {
  const parsed = new Date(`${iso}Z`)
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
  return isReal && iso >= '1990' && iso < '2100' ? iso : null
}
