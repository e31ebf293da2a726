import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listHeads, rebuildCurrent } from '../../electron/store/current'
import type { Db } from '../../electron/store/schema'
import { verifyOpen } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { actions, play } from '../builders/random-history'

let bytes: Buffer

const folder = tempFolder(afterAll)

beforeAll(() => {
  bytes = readFileSync(makeCaseFile(folder, 2).file)
})

const rows = (db: Db) => db.prepare('SELECT * FROM current ORDER BY entity, item, event_id').all()

test('the cache of current values, thrown away and made anew, is the same', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const db = new Database(bytes)
      play(db, all)
      const kept = rows(db)
      db.exec('DELETE FROM current')
      rebuildCurrent(db)
      expect(rows(db)).toEqual(kept)
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('the cache holds what verification computes from the history, whoever wrote beside whom', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const db = new Database(bytes)
      play(db, all)
      expect(verifyOpen(db)).toMatchObject({ ok: true, findings: [] })
      db.close()
    }),
    { numRuns: 30 },
  )
})

test('two laptops that did not hear of each other leave two values side by side', () => {
  const db = new Database(bytes)
  const change = {
    kind: 'fact-set',
    entity: 'subject/E001',
    item: 'industry',
    body: { value: '纺织' },
  } as const
  play(db, [
    { laptop: 0, hears: false, changes: [change] },
    { laptop: 1, hears: false, changes: [{ ...change, body: { value: '机械' } }] },
  ])
  const heads = listHeads(db).filter((head) => head.item === 'industry')
  expect(heads.map((head) => head.body)).toEqual(['{"value":"纺织"}', '{"value":"机械"}'])
  play(db, [])
  db.close()
})
