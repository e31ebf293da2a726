import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import type { Db } from '../../electron/store/schema'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

function opened(): Db {
  const result = openCaseFile(makeCaseFile(tempFolder(), 2).file, 'write')
  if (!result.ok) throw new Error(result.failure.kind)
  return result.db
}

test.each([
  ['an update', "UPDATE event SET actor = '别人'"],
  ['an update of nothing but the key', "UPDATE event SET id = id || 'x'"],
  ['a deletion', 'DELETE FROM event WHERE device_seq = 1'],
  ['a deletion of all', 'DELETE FROM event'],
  [
    'an insertion that replaces',
    "INSERT OR REPLACE INTO event SELECT id, device_id, device_seq, hlc, '别人', action, kind, entity, item, body, supersedes, prev_hash, hash FROM event",
  ],
  [
    'an insertion that updates',
    "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT (id) DO UPDATE SET actor = '别人'",
  ],
])('%s of events is refused', (_, sql) => {
  const db = opened()
  const before = listEvents(db)
  expect(() => db.exec(sql)).toThrow(/append-only/)
  expect(listEvents(db)).toEqual(before)
  db.close()
})

test.each([
  ['an update', "UPDATE photo SET bytes = x'00'"],
  ['a deletion', 'DELETE FROM photo'],
  ['an insertion that replaces', "INSERT OR REPLACE INTO photo VALUES ('a', x'00')"],
])('%s of photos is refused', (_, sql) => {
  const db = opened()
  db.exec("INSERT INTO photo VALUES ('a', x'01')")
  expect(() => db.exec(sql)).toThrow(/append-only/)
  expect(db.prepare('SELECT bytes FROM photo').pluck().get()).toEqual(Buffer.from([1]))
  db.close()
})

test('a current value cannot stand for an event that is not there', () => {
  const db = opened()
  expect(() =>
    db.exec("INSERT INTO current VALUES ('subject/E001', 'name', 'nobody', 'fact-set', '{}')"),
  ).toThrow(/FOREIGN KEY/)
  db.close()
})
