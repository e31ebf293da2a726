import { fstatSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { keepDescriptor } from './descriptor'

/** The bytes of a file, in memory or on the disk. */
export interface FileBytes {
  size: number
  at(place: number, length: number): Buffer
  /** The CRC-32 that goes on from another's value over the bytes from one place up to another. */
  crc(from: number, to: number, before: number): number
}

export const bytesInMemory = (bytes: Buffer): FileBytes => ({
  size: bytes.length,
  at: (place, length) => bytes.subarray(place, place + length),
  crc: (from, to, before) => crc32(bytes.subarray(from, to), before),
})

const PIECE = 1 << 20

function bytesOf(descriptor: number): FileBytes {
  const at = (place: number, length: number) => {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, place))
  }
  return {
    size: fstatSync(descriptor).size,
    at,
    crc(from, to, before) {
      let value = before
      for (let place = from; place < to; place += PIECE)
        value = crc32(at(place, Math.min(PIECE, to - place)), value)
      return value
    },
  }
}

/** Looks at the bytes of a file that SQLite may have open, whose lock it keeps. */
export function lookAtBytes<T>(file: string, look: (bytes: FileBytes) => T): T {
  const { descriptor, release } = keepDescriptor(file)
  try {
    return look(bytesOf(descriptor))
  } finally {
    release()
  }
}
