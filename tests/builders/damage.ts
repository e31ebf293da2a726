import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseEvent } from '@shared/events'
import Database from 'better-sqlite3'
import { attachPhoto } from '../../electron/handlers/photos'
import { listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import { ACTOR, makeCaseFile, rubrics, scoreOf, sheetKey, writeTo } from './case-file'
import { jpeg } from './image'
import { photoOf } from './photo'
import type { makeRandom } from './prng'

type Random = ReturnType<typeof makeRandom>

export const PAGE = 4_096
const PHOTOS = 8

/** A case of some hundred events with long reasons and photos of several pages, and everything that it holds. */
export function fullCase(folder: string) {
  const { file, around } = makeCaseFile(folder, 6)
  writeTo(file, around, (session) => {
    for (const subject of ['E001', 'E002', 'E003', 'E004'])
      for (const { id, points } of rubrics.enterprise.criteria) {
        const change = scoreOf(sheetKey(subject), id, Math.min(points, 50))
        const reason = `${id} 现场没有见到记录，`.repeat(1 + (Number(id.split('.')[0]) % 7) * 12)
        const body = { kind: 'scored', deduction: Math.min(points, 50), reason, basis: null } as const
        session.write(ACTOR, [{ ...change, kind: 'score-set', body }])
      }
    const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '1.1' } as const
    for (let number = 1; number <= PHOTOS; number += 1) {
      const bytes = jpeg({ data: Array.from({ length: number * 9_000 }, (_, at) => (at * number) & 127) })
      attachPhoto(session, ACTOR, { place, ...photoOf(number), bytes })
    }
  })
  const db = new Database(file, { readonly: true })
  const events = listEvents(db)
  const photos = new Map(db.prepare('SELECT hash, bytes FROM photo').raw().all() as [string, Buffer][])
  db.close()
  return { file, around, events, photos, bytes: readFileSync(file) }
}

const pagesOf = (bytes: Buffer) => Math.floor(bytes.length / PAGE)

/** The ways in which a file goes bad, some of it at a time. */
export const DAMAGES: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'a flipped bit': (bytes, random) => {
    const at = random.below(bytes.length)
    bytes[at]! ^= 1 << random.below(8)
    return bytes
  },
  'a hundred flipped bits': (bytes, random) => {
    for (let index = 0; index < 100; index += 1) bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    return bytes
  },
  'an end cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'zeroed pages': (bytes, random) => {
    for (let left = 1 + random.below(8); left > 0; left -= 1) {
      const page = random.below(pagesOf(bytes))
      bytes.fill(0, page * PAGE, (page + 1) * PAGE)
    }
    return bytes
  },
  'pages over pages': (bytes, random) => {
    for (let left = 1 + random.below(8); left > 0; left -= 1) {
      const [from, to] = [random.below(pagesOf(bytes)), random.below(pagesOf(bytes))]
      bytes.copy(bytes, to * PAGE, from * PAGE, (from + 1) * PAGE)
    }
    return bytes
  },
  'a lost first page': (bytes) => bytes.fill(0, 0, PAGE),
}

/** The proved events that SQLite itself still reads out of a file. */
export function eventsBySql(file: string): Map<string, CaseEvent> {
  const found = new Map<string, CaseEvent>()
  try {
    const db = new Database(file, { readonly: true })
    try {
      for (const event of listEvents(db)) if (eventHash(event) === event.hash) found.set(event.id, event)
    } finally {
      db.close()
    }
  } catch {
    // What SQLite cannot open or walk through, it does not give.
  }
  return found
}

export const damagedCopy = (folder: string, name: string, bytes: Buffer): string => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
