import { readFileSync } from 'node:fs'
import { type CaseState, headsOf, stateOf } from '@shared/apply'
import { caseRecordOf } from '@shared/case-record'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CaseSession } from '../../electron/session'
import { listHeads } from '../../electron/store/current'
import { listEvents } from '../../electron/store/events'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { actions, play } from '../builders/random-history'

let bytes: Buffer

const folder = tempFolder(afterAll)

beforeAll(() => {
  bytes = readFileSync(makeCaseFile(folder, 2).file)
})

/** Of every head what the cache keeps. */
const asCached = (state: CaseState): CaseState =>
  stateOf(
    [...state.values()]
      .flatMap((cells) => [...cells.values()].flat())
      .map(({ id, kind, entity, item, body }) => ({ id, kind, entity, item, body })),
  )

test('a state grown action by action is the one folded from all events in any order', () => {
  fc.assert(
    fc.property(actions, fc.infiniteStream(fc.nat()), (all, random) => {
      const db = new Database(bytes)
      const { state } = play(db, all)
      const shuffled = listEvents(db)
        .map((event) => ({ event, place: random.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ event }) => event)
      expect(asCached(stateOf(headsOf(shuffled)))).toEqual(asCached(state))
      expect(stateOf(listHeads(db))).toEqual(asCached(state))
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('the record of a case is the same whether it was worked on or opened anew', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const db = new Database(bytes)
      const { state } = play(db, all)
      const byKey = (record: ReturnType<typeof caseRecordOf>) => ({
        ...record,
        sheets: new Map(record.sheets.map((sheet) => [JSON.stringify(sheet.key), sheet])),
        conflicts: new Map(record.conflicts.map((each) => [`${each.entity} ${each.item}`, each])),
      })
      expect(byKey(caseRecordOf(state))).toEqual(byKey(caseRecordOf(stateOf(listHeads(db)))))
      db.close()
    }),
    { numRuns: 30 },
  )
})

test('a session shows after each write what the file shows after a restart', () => {
  const { file, around } = makeCaseFile(tempFolder(), 3)
  const worked = writeTo(file, around, (session) => {
    for (const deduction of [100, 0, 200])
      for (const id of ['E001', 'E003']) session.write(ACTOR, [scoreOf(sheetKey(id), '9.1', deduction)])
    return session.assessment()
  })
  const session = CaseSession.open(file, 'read', around)
  expect(session.assessment()).toEqual(worked)
  session.close()
})

test('an action that failed leaves the session as it was', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  writeTo(file, around, (session) => {
    const before = session.record
    expect(() => session.write(ACTOR, [scoreOf(sheetKey('E001'), '9.1', Number.NaN)])).toThrow()
    expect(session.record).toBe(before)
    expect(session.savedAt).toBeNull()
  })
})
