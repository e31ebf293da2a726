import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const BYTES_PER_PIXEL = 4
const RED_GREEN_BLUE_ALPHA = 6

/** Rows stand as they are: a drawing repeats its own bytes, which packing finds without help. */
const AS_IS = 0

/** Drawings are flat: more effort would make them hardly smaller. */
const EFFORT = 3

const METRE_PER_INCH = 0.0254

export interface Bitmap {
  width: number
  height: number
  /** Red, green, blue and alpha of each pixel. */
  pixels: Uint8Array
}

/** A bitmap as a PNG file that says how fine it is; several times faster than the painter's own. */
export function pngOf({ width, height, pixels }: Bitmap, dotsPerInch: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, RED_GREEN_BLUE_ALPHA, 0, 0, 0], 8)
  const fineness = Buffer.alloc(9)
  const dotsPerMetre = Math.round(dotsPerInch / METRE_PER_INCH)
  fineness.writeUInt32BE(dotsPerMetre, 0)
  fineness.writeUInt32BE(dotsPerMetre, 4)
  fineness[8] = 1
  const rows = deflateSync(filtered(pixels, width * BYTES_PER_PIXEL, height), { level: EFFORT })
  const chunks = [chunk('IHDR', head), chunk('pHYs', fineness), chunk('IDAT', rows)]
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))])
}

/** The rows, each behind the byte that says how it is filtered. */
function filtered(pixels: Uint8Array, rowBytes: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (rowBytes + 1))
  for (let row = 0; row < height; row += 1) {
    const to = row * (rowBytes + 1)
    rows[to] = AS_IS
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), to + 1)
  }
  return rows
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
