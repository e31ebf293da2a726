import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadTrouble } from '@shared/city/intake-words'
import { bytesInMemory, lookAtBytes } from '../store/file-bytes'
import { headerOf, type Opened, type OpenFailure, openCaseBytes, openCaseFile } from '../store/open'
import { CASE_FORMAT, FILE_VERSION } from '../store/schema'
import { isUnchanged } from '../store/unchanged'

/** The bytes of a case file as they were read once: what is hashed is what is opened, whatever becomes of the file. */
export interface TownBytes {
  sha256: string
  size: number
  open(): Opened
  /** Whether they are, to the last byte, those into which the stamp of a seal was put. */
  isUnchanged(stamp: Buffer): boolean
  /** Throws away the copy of a file that was too large for memory. */
  release(): void
}

/** Why the bytes cannot be had. */
export class TownTrouble extends Error {
  constructor(readonly trouble: ReadTrouble | OpenFailure) {
    super(typeof trouble === 'string' ? trouble : trouble.kind)
  }
}

/** Files up to this size are read into memory; a larger one, full of photos, is copied to a temporary place. */
const IN_MEMORY = 64 << 20
const PIECE = 1 << 20
const HEADER = 100

/** Reads a file without a lock, a journal or any other trace; throws TownTrouble, also where it changes meanwhile. */
export function readTownBytes(path: string, inMemory = IN_MEMORY): TownBytes {
  const descriptor = openQuietly(path)
  try {
    const before = fstatSync(descriptor, { bigint: true })
    refuseUnfinished(path)
    const size = Number(before.size)
    const read = size <= inMemory ? readWhole(descriptor, size) : copyAside(descriptor)
    const after = fstatSync(descriptor, { bigint: true })
    const isSteady = (['size', 'mtimeNs', 'ctimeNs'] as const).every((part) => before[part] === after[part])
    if (isSteady && read.size === size) {
      refuseUnfinished(path)
      return read
    }
    read.release()
    throw new TownTrouble('changing')
  } catch (error) {
    throw error instanceof TownTrouble ? error : new TownTrouble('interrupted')
  } finally {
    closeSync(descriptor)
  }
}

/** Only a plain file is opened: a pipe would never answer. */
function openQuietly(path: string): number {
  try {
    if (!statSync(path).isFile()) throw new TownTrouble('no-file')
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof TownTrouble) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw new TownTrouble('missing')
    throw new TownTrouble(code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'interrupted')
  }
}

/** A journal with something in it: a transaction is under way, or was broken off and waits to be taken back. */
function refuseUnfinished(path: string): void {
  const journal = statSync(`${path}-journal`, { throwIfNoEntry: false })
  if (journal && journal.size > 0) throw new TownTrouble('unfinished')
}

function refuseForeign(start: Buffer): void {
  const header = headerOf(start.subarray(0, HEADER), CASE_FORMAT)
  if ('kind' in header) throw new TownTrouble(header)
  // What a newer program counts otherwise would be added up wrongly, though it may be read.
  if (header.version > FILE_VERSION) throw new TownTrouble({ kind: 'newer-version', isReadable: true })
}

/** Files differ by their photos; memory that none of them reaches is never really taken. */
const ROOM_STEP = 16 << 20

let room = Buffer.alloc(0)

/** The same memory for one file after another, which are read one at a time: freed memory comes back late. */
function roomFor(size: number): Buffer {
  if (room.length < size) room = Buffer.allocUnsafeSlow(Math.ceil(size / ROOM_STEP) * ROOM_STEP)
  return room.subarray(0, size)
}

function readWhole(descriptor: number, size: number): TownBytes {
  const bytes = roomFor(size)
  let at = 0
  while (at < size) {
    const read = readSync(descriptor, bytes, at, Math.min(at === 0 ? HEADER : size, size - at), at)
    if (read === 0) break
    if (at === 0) refuseForeign(bytes.subarray(0, read))
    at += read
  }
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: at,
    open: () => openCaseBytes(bytes),
    isUnchanged: (stamp) => isUnchanged(stamp, bytesInMemory(bytes)),
    release: () => undefined,
  }
}

function copyAside(descriptor: number): TownBytes {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-city-'))
  const copy = join(folder, 'town.duhe')
  const release = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copied = copyTo(copy, descriptor)
    const isTrue = (stamp: Buffer) => lookAtBytes(copy, (bytes) => isUnchanged(stamp, bytes))
    return { ...copied, open: () => openCaseFile(copy, 'read'), isUnchanged: isTrue, release }
  } catch (error) {
    release()
    throw error
  }
}

function copyTo(copy: string, descriptor: number): { sha256: string; size: number } {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafeSlow(PIECE)
  const target = openSync(copy, 'wx', 0o600)
  try {
    for (let at = 0; ; ) {
      const read = readSync(descriptor, piece, 0, PIECE, at)
      const part = piece.subarray(0, read)
      if (at === 0) refuseForeign(part)
      if (read === 0) return { sha256: hash.digest('hex'), size: at }
      hash.update(part)
      writeSync(target, part)
      at += read
    }
  } finally {
    closeSync(target)
  }
}
