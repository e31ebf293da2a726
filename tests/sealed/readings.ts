import { expect } from 'vitest'
import { sealedTown } from '../../electron/city/sealed-town'
import { readTownBytes } from '../../electron/city/town-bytes'
import { type TownRead, wholeTown } from '../../electron/city/whole-town'

interface Readings {
  /** null where the stored summary may not be taken. */
  short: TownRead | null
  whole: TownRead
}

/** What the city would take of a file by the stored summary, and by its records. */
export function readBothWays(file: string, inMemory?: number): Readings {
  return look(file, inMemory, (short, whole) => ({ short, whole: whole() }))
}

/** Whether the city would take a file by its stored summary; one that does not open is taken in no way. */
export function isTakenAsSealed(file: string): boolean {
  try {
    return look(file, undefined, (short) => short !== null)
  } catch {
    return false
  }
}

export function expectSame({ short, whole }: Readings): void {
  expect(short?.seal).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/)
  expect(plain(short!)).toEqual(plain(whole))
}

const plain = (town: TownRead) => ({ ...town, seal: null, history: Buffer.from(town.history) })

function look<T>(
  file: string,
  inMemory: number | undefined,
  work: (short: TownRead | null, whole: () => TownRead) => T,
): T {
  const bytes = readTownBytes(file, inMemory)
  try {
    const opened = bytes.open()
    if (!opened.ok) throw new Error(opened.failure.kind)
    try {
      return work(sealedTown(opened.db, bytes), () => wholeTown(opened.db))
    } finally {
      opened.db.close()
    }
  } finally {
    bytes.release()
  }
}
