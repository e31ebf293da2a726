import { sealedTown } from '../../electron/city/sealed-town'
import { readTownBytes } from '../../electron/city/town-bytes'
import { type TownRead, wholeTown } from '../../electron/city/whole-town'

/** What the city would take of a file by the short way, null where it may not, and by the whole one. */
export function readBothWays(file: string, inMemory?: number): { short: TownRead | null; whole: TownRead } {
  const bytes = readTownBytes(file, inMemory)
  const opened = bytes.open()
  if (!opened.ok) throw new Error(opened.failure.kind)
  try {
    return { short: sealedTown(opened.db, bytes), whole: wholeTown(opened.db) }
  } finally {
    opened.db.close()
    bytes.release()
  }
}
