import { PHOTO_BYTES, PHOTO_SIDE } from '../case/photo'
import { CaseProblem } from '../outcome'
import { be16, latin } from './bytes'
import { APP0, EOI, isFrame, type JpegPart, jpegParts, SOI, SOS } from './jpeg'

/** Baseline and progressive; the frame kinds that every viewer shows. */
const FRAMES = [0xc0, 0xc1, 0xc2]
/** Tables of quantisation, Huffman codes and restarts: what decoding needs besides frame and scans. */
const TABLES = [0xdb, 0xc4, 0xdd]
const JFIF_LENGTH = 14

/** The JFIF mark without a thumbnail: 14 bytes that say nothing of camera, place or owner. */
const isBareMark = (bytes: Uint8Array, { marker, payload, end }: JpegPart) =>
  marker === APP0 &&
  end - payload === JFIF_LENGTH &&
  latin(bytes, payload, 5) === 'JFIF\0' &&
  be16(bytes, payload + 12) === 0

const isNeeded = (bytes: Uint8Array, part: JpegPart) =>
  [SOI, SOS, EOI, ...TABLES].includes(part.marker) || isFrame(part.marker) || isBareMark(bytes, part)

/** A JPEG without anything that decoding does not need: no EXIF, GPS, XMP, colour profile, comment, thumbnail or tail. */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = [...jpegParts(bytes)].filter((part) => isNeeded(bytes, part))
  const plain = new Uint8Array(kept.reduce((sum, { at, end }) => sum + end - at, 0))
  let length = 0
  for (const { at, end } of kept) {
    plain.set(bytes.subarray(at, end), length)
    length += end - at
  }
  return plain
}

/** Refuses bytes that are not a plain JPEG of the stated size, by its own markers; throws CaseProblem `bad-photo`. */
export function checkPlainJpeg(bytes: Uint8Array, size: { width: number; height: number }): void {
  const why = bytes.length > PHOTO_BYTES ? '太大' : whyNotPlain(bytes, size)
  if (why !== null)
    throw new CaseProblem(
      'bad-photo',
      `照片没有保存：内容不合要求（${why}）。案卷未改动。请用“添加照片”重新选择原图。`,
    )
}

function whyNotPlain(bytes: Uint8Array, { width, height }: { width: number; height: number }): string | null {
  const parts = [...jpegParts(bytes)]
  const isUnbroken = parts.every(({ at }, index) => at === (parts[index - 1]?.end ?? 0))
  if (parts[0]?.marker !== SOI || !isUnbroken) return '不是 JPEG'
  const last = parts.at(-1)!
  if (last.marker !== EOI || last.end !== bytes.length) return '结尾不完整或后面另有内容'
  if (parts.some((part) => !isNeeded(bytes, part))) return '带有拍摄信息或其他附加内容'
  const frames = parts.filter(({ marker }) => isFrame(marker))
  const [frame] = frames
  if (!frame || frames.length > 1 || !FRAMES.includes(frame.marker)) return '不是普通的 JPEG'
  if (!parts.some(({ marker }) => marker === SOS)) return '没有图像'
  if (be16(bytes, frame.payload + 3) !== width || be16(bytes, frame.payload + 1) !== height)
    return '尺寸与所说的不符'
  return width < 1 || height < 1 || Math.max(width, height) > PHOTO_SIDE ? '尺寸超出范围' : null
}
