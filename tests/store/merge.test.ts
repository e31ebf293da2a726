import { readFileSync } from 'node:fs'
import { headsOf } from '@shared/apply'
import type { CaseEvent } from '@shared/events'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { attachPhoto } from '../../electron/handlers/photos'
import { listHeads } from '../../electron/store/current'
import { listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import { writeMerge } from '../../electron/store/merge'
import type { Db } from '../../electron/store/schema'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { laptopWith, work } from '../builders/laptops'
import { photoOf } from '../builders/photo'
import { tamperOpen } from '../builders/tamper'

let ours: Db
let theirs: Db
let added: CaseEvent[]
let union: CaseEvent[]

beforeEach(() => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  const b = laptopWith(folder, 12, file)
  work(b, (session) => {
    session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 100)])
    const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '1.1' } as const
    attachPhoto(session, ACTOR, { place, ...photoOf(3) })
  })
  ours = new Database(readFileSync(file))
  theirs = new Database(readFileSync(b.file))
  const known = new Set(listEvents(ours).map(({ id }) => id))
  union = listEvents(theirs)
  added = union.filter(({ id }) => !known.has(id))
})

const contentOf = (db: Db) =>
  ['event', 'current', 'photo', 'rubric'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())

const merge = (events: readonly CaseEvent[]) => () =>
  writeMerge(ours, { events, heads: headsOf(union), files: [theirs] })

test('events, photos and current values come in together', () => {
  merge(added)()
  expect(contentOf(ours)).toEqual(contentOf(theirs))
  expect(listHeads(ours)).toEqual(listHeads(theirs))
})

test('what is there already is not written again', () => {
  merge(added)()
  merge(union)()
  expect(contentOf(ours)).toEqual(contentOf(theirs))
})

test('an id that is taken by other content is neither replaced nor passed over, and nothing at all is written', () => {
  const before = contentOf(ours)
  const [founding] = listEvents(ours)
  const forged = { ...founding!, actor: '别人' }
  const clash = merge([...added, { ...forged, hash: eventHash(forged) }])
  expect(clash).toThrow(expect.objectContaining({ code: 'damaged' }))
  expect(contentOf(ours)).toEqual(before)
})

test('a photo whose bytes are not what was attached holds everything up', () => {
  const before = contentOf(ours)
  tamperOpen(theirs, (db) => db.exec("UPDATE photo SET bytes = x'00'"))
  expect(merge(added)).toThrow(expect.objectContaining({ code: 'photo-damaged' }))
  expect(contentOf(ours)).toEqual(before)
})
