import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type FileBytes, lookAtBytes } from './file-bytes'
import type { Db } from './schema'
import { putStamp, readStamp } from './sealed-summary'

/** A stamp is a mark of random bytes, the place of that mark in the file, and the CRC-32 of the whole file with zeros for the CRC. */
const MARK = 16
const PLACE = 6
const CRC = 4
const STAMP = MARK + PLACE + CRC
const NO_CRC = Buffer.alloc(CRC)

/** A stamp that no file bears out yet. */
export const newStamp = (): Buffer => Buffer.concat([randomBytes(MARK)], STAMP)

/** Whether these are, to the last byte, the bytes into which the stamp was put. */
export function isUnchanged(stamp: Buffer, bytes: FileBytes): boolean {
  if (stamp.length !== STAMP) return false
  const place = stamp.readUIntBE(MARK, PLACE)
  const isThere = place + STAMP <= bytes.size && bytes.at(place, STAMP).equals(stamp)
  return isThere && stampAt(place, stamp, bytes).equals(stamp)
}

/** The stamp of this mark that is true of the file, were it put in at this place. */
function stampAt(place: number, mark: Buffer, bytes: FileBytes): Buffer {
  const stamp = Buffer.concat([mark.subarray(0, MARK)], STAMP)
  stamp.writeUIntBE(place, MARK, PLACE)
  const withPlace = crc32(stamp.subarray(0, MARK + PLACE), bytes.crc(0, place, 0))
  const crc = bytes.crc(place + STAMP, bytes.size, crc32(NO_CRC, withPlace))
  stamp.writeUInt32BE(crc, MARK + PLACE)
  return stamp
}

/** Whether an open file has not changed since it was sealed; one that was moved away meanwhile is not looked for. */
export function isUnchangedSinceSeal(db: Db): boolean {
  const stamp = readStamp(db)
  if (stamp === null || !existsSync(db.name)) return false
  return lookAtBytes(db.name, (bytes) => isUnchanged(stamp, bytes))
}

/**
 * Stamps an open file that holds a sealed summary; whatever is written later makes the stamp untrue by itself. It takes
 * an exclusive lock, under which SQLite counts its changes in the header once only.
 */
export function stampFile(db: Db): void {
  const fresh = newStamp()
  putStamp(db, fresh)
  const stamp = lookAtBytes(db.name, (bytes) => {
    const [place, ...more] = placesOf(fresh.subarray(0, MARK), bytes)
    return place === undefined || more.length > 0 ? null : stampAt(place, fresh, bytes)
  })
  if (stamp) putStamp(db, stamp)
}

const WINDOW = 1 << 20

/** Where a mark stands in a file. */
function placesOf(mark: Buffer, bytes: FileBytes): number[] {
  const places: number[] = []
  for (let from = 0; from < bytes.size; from += WINDOW) {
    // A window reaches as far into the next as a mark that begins in it.
    const window = bytes.at(from, Math.min(WINDOW + mark.length - 1, bytes.size - from))
    for (let at = window.indexOf(mark); at >= 0; at = window.indexOf(mark, at + 1)) places.push(from + at)
  }
  return places
}
