import { deflateSync } from 'node:zlib'

export type Order = 'II' | 'MM'

const be16 = (value: number) => [(value >> 8) & 255, value & 255]
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value)]
const le16 = (value: number) => be16(value).reverse()
const le32 = (value: number) => be32(value).reverse()
const text = (words: string) => [...Buffer.from(words, 'latin1')]

/** A segment of a JPEG: marker, length and payload. */
export const segment = (marker: number, payload: readonly number[]) => [
  0xff,
  marker,
  ...be16(payload.length + 2),
  ...payload,
]

export const JFIF = segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const TABLE = segment(
  0xdb,
  Array.from({ length: 65 }, (_, index) => index),
)
const SCAN = segment(0xda, [1, 1, 0, 0, 63, 0])
const DATA = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
const SOI = [0xff, 0xd8]
const EOI = [0xff, 0xd9]

export interface JpegShape {
  width: number
  height: number
  /** What stands between the mark and the tables. */
  extra: readonly number[]
  frame: number
  data: readonly number[]
}

/** A JPEG that is sound by its markers; its compressed data mean nothing. */
export function jpeg(shape: Partial<JpegShape> = {}): Uint8Array<ArrayBuffer> {
  const { width = 640, height = 480, extra = [], frame = 0xc0, data = DATA } = shape
  const size = segment(frame, [8, ...be16(height), ...be16(width), 1, 1, 0x11, 0])
  return Uint8Array.from([...SOI, ...JFIF, ...extra, ...TABLE, ...size, ...SCAN, ...data, ...EOI])
}

/** The small TIFF inside EXIF: the camera's time, how the picture was held, where it was. */
export function exifBlock({ taken = '', order = 'II' as Order, orientation = 0, place = '' }): number[] {
  const [short, long] = order === 'II' ? [le16, le32] : [be16, be32]
  const entry = (tag: number, kind: number, count: number, value: number[]) =>
    [...short(tag), ...short(kind), ...long(count), ...value, 0, 0].slice(0, 12)
  const first = [
    ...(orientation > 0 ? [entry(0x0112, 3, 1, short(orientation))] : []),
    ...(place ? [entry(0x010e, 2, place.length, long(0))] : []),
    entry(0x8769, 4, 1, long(0)),
  ]
  const inner = 8 + 2 + first.length * 12 + 4
  const values = inner + 2 + 12 + 4
  const words = [...text(taken), 0]
  if (place) first[first.length - 2]!.splice(8, 4, ...long(values + words.length))
  first.at(-1)!.splice(8, 4, ...long(inner))
  return [
    ...text(order),
    ...short(42),
    ...long(8),
    ...short(first.length),
    ...first.flat(),
    ...long(0),
    ...short(1),
    ...entry(0x9003, 2, words.length, long(values)),
    ...long(0),
    ...words,
    ...text(place),
  ]
}

export const exifSegment = (said: Parameters<typeof exifBlock>[0]) =>
  segment(0xe1, [...text('Exif\0\0'), ...exifBlock(said)])

export const xmpSegment = (words: string) =>
  segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${words}</x:xmpmeta>`))
export const iccSegment = (words: string) => segment(0xe2, text(`ICC_PROFILE\0\x01\x01${words}`))
export const comment = (words: string) => segment(0xfe, text(words))

/** The same JPEG with these segments behind its beginning. */
export const withSegments = (bytes: Uint8Array, ...segments: readonly (readonly number[])[]) =>
  Uint8Array.from([...bytes.subarray(0, 2), ...segments.flat(), ...bytes.subarray(2)])

function crc32(bytes: readonly number[]): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

export function pngChunk(type: string, data: readonly number[]): number[] {
  const named = [...text(type), ...data]
  return [...be32(data.length), ...named, ...be32(crc32(named))]
}

interface PngShape {
  width: number
  height: number
  bits: 8 | 16
  extra: readonly number[]
  /** Header and data may disagree. */
  stated: readonly [width: number, height: number]
}

/** A PNG in colour whose pixels grow brighter to the right. */
export function png(shape: Partial<PngShape> = {}): Uint8Array<ArrayBuffer> {
  const { width = 8, height = 6, bits = 8, extra = [], stated = [width, height] } = shape
  const depth = bits / 8
  const row = [0, ...Array.from({ length: width * 3 * depth }, (_, at) => ((at / (3 * depth)) * 17) & 255)]
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()))
  return Uint8Array.from([
    ...text('\x89PNG\r\n\x1a\n'),
    ...pngChunk('IHDR', [...be32(stated[0]), ...be32(stated[1]), bits, 2, 0, 0, 0]),
    ...extra,
    ...pngChunk('IDAT', [...pixels]),
    ...pngChunk('IEND', []),
  ])
}

/** A GIF of one black pixel, on a screen of the stated size. */
export const gif = (width = 1, height = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...text('GIF89a'),
    ...le16(width),
    ...le16(height),
    ...[0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...[0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
  ])

/** An uncompressed BMP of 24 bits. */
export function bmp(width = 4, height = 3): Uint8Array<ArrayBuffer> {
  const row = Math.ceil((width * 24) / 32) * 4
  const pixels = Array.from({ length: row * height }, (_, at) => (at * 29) & 255)
  const header = [...le32(40), ...le32(width), ...le32(height), 1, 0, 24, 0, ...le32(0)]
  const rest = [...le32(pixels.length), ...le32(2835), ...le32(2835), ...le32(0), ...le32(0)]
  const length = 54 + pixels.length
  return Uint8Array.from([
    ...text('BM'),
    ...le32(length),
    ...le32(0),
    ...le32(54),
    ...header,
    ...rest,
    ...pixels,
  ])
}

export const webpChunk = (type: string, data: readonly number[]): number[] => [
  ...text(type),
  ...le32(data.length),
  ...data,
  ...(data.length % 2 ? [0] : []),
]

/** A WebP of these chunks. */
export function webp(...chunks: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const body = [...text('WEBP'), ...chunks.flat()]
  return Uint8Array.from([...text('RIFF'), ...le32(body.length), ...body])
}

/** The first bytes of a file of the ISO base media kind: HEIC, AVIF, film. */
export const isoFile = (...brands: readonly string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...be32(8 + 8 + (brands.length - 1) * 4),
    ...text('ftyp'),
    ...text(brands[0]!),
    ...be32(0),
    ...text(brands.slice(1).join('')),
    ...Array.from({ length: 64 }, (_, at) => at),
  ])
