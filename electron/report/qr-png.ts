import { crc32, deflateSync } from 'node:zlib'
import { qrRuns } from '@shared/report/qr'

/** Pixels of a module: at the size that it is printed in, more than 200 to the inch. */
const SCALE = 8

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const WHITE = 0xff

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** A QR picture of a text as a PNG file in eight bits of grey. */
export function qrPng(text: string): Uint8Array {
  const { size, runs } = qrRuns(text)
  const side = size * SCALE
  const pixels = Buffer.alloc((side + 1) * side, WHITE)
  for (let line = 0; line < side; line += 1) pixels[line * (side + 1)] = 0
  for (const { x, y, length } of runs)
    for (let line = y * SCALE; line < (y + 1) * SCALE; line += 1) {
      const start = line * (side + 1) + 1 + x * SCALE
      pixels.fill(0, start, start + length * SCALE)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
