import type { CaseEvent } from '@shared/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import type { Db } from '../../electron/store/schema'
import { verifyOpen } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { inMemory, tamperOpen } from '../builders/tamper'

const COLUMNS = [
  'id',
  'device_id',
  'device_seq',
  'hlc',
  'actor',
  'action',
  'kind',
  'entity',
  'item',
  'body',
  'supersedes',
  'prev_hash',
  'hash',
] as const

let db: Db
/** The device's numbers of a superseded event, one in the middle that supersedes it, and the last of all. */
const SEQUENCE = { superseded: 7, middle: 8, last: 9 }

const folder = tempFolder(afterAll)

beforeAll(() => {
  const { file, around } = makeCaseFile(folder, 1)
  const key = sheetKey('E001')
  writeTo(file, around, (session) => {
    for (const deduction of [100, 50, 0]) session.write(ACTOR, [scoreOf(key, '1.1', deduction)])
  })
  db = inMemory(file)
  db.pragma('foreign_keys = OFF')
})

const bytesOf = (column: string, sequence: number): Buffer =>
  db.prepare(`SELECT CAST(${column} AS BLOB) FROM event WHERE device_seq = ?`).pluck().get(sequence) as Buffer

/** What verification says while the column of this event holds these bytes. */
function findingsWith(column: string, sequence: number, bytes: Buffer | number): string[] {
  const value = typeof bytes === 'number' ? '?' : 'CAST(? AS TEXT)'
  db.exec('SAVEPOINT tampering')
  const id = db.prepare('SELECT id FROM event WHERE device_seq = ?').pluck().get(sequence)
  tamperOpen(db, () => db.prepare(`UPDATE event SET ${column} = ${value} WHERE id = ?`).run(bytes, id))
  const { findings } = verifyOpen(db)
  db.exec('ROLLBACK TO tampering; RELEASE tampering')
  return findings
}

test('the history is sound before anybody tampers with it', () => {
  expect(verifyOpen(db).findings).toEqual([])
  expect(findingsWith('actor', SEQUENCE.middle, bytesOf('actor', SEQUENCE.middle))).toEqual([])
})

test.each(COLUMNS.filter((column) => column !== 'device_seq'))(
  'every single byte of %s is guarded, in an event that was superseded, in its successor and in the last',
  (column) => {
    for (const sequence of Object.values(SEQUENCE)) {
      const bytes = bytesOf(column, sequence)
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes)
        changed[at]! ^= 1 << (at % 8)
        expect(findingsWith(column, sequence, changed), `byte ${at} of ${column}`).not.toEqual([])
      }
      expect(findingsWith(column, sequence, Buffer.concat([bytes, Buffer.from(' ')]))).not.toEqual([])
      expect(findingsWith(column, sequence, Buffer.from('')).length > 0).toBe(bytes.length > 0)
    }
  },
)

test('every bit of device_seq is guarded', () => {
  for (const sequence of Object.values(SEQUENCE))
    for (let bit = 0; bit < 31; bit += 1)
      expect(findingsWith('device_seq', sequence, sequence ^ (1 << bit)), `bit ${bit}`).not.toEqual([])
})

test('a hash that left one column out would miss a change of it, and ours leaves out none', () => {
  const event = listEvents(db).at(-1)!
  const guarded = Object.keys(event).filter((name) => name !== 'hash') as (keyof CaseEvent)[]
  expect(guarded).toHaveLength(COLUMNS.length - 1)
  for (const column of guarded) {
    const changed = { ...event, [column]: column === 'supersedes' ? ['x'] : column === 'deviceSeq' ? 0 : 'x' }
    const without = (each: CaseEvent) => eventHash({ ...each, [column]: event[column] })
    expect(without(changed)).toBe(without(event))
    expect(eventHash(changed)).not.toBe(event.hash)
  }
})

test('the border between two columns is guarded', () => {
  const event = listEvents(db).at(-1)!
  const { entity, item } = event
  const moved = { ...event, entity: entity.slice(0, -1), item: entity.slice(-1) + item }
  expect(eventHash(moved)).not.toBe(event.hash)
  expect(eventHash({ ...event, supersedes: ['a b'] })).not.toBe(
    eventHash({ ...event, supersedes: ['a', 'b'] }),
  )
})
