import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCaseFile } from '../../electron/store/open'
import type { Db } from '../../electron/store/schema'
import { stampFile } from '../../electron/store/unchanged'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { tamperOpen } from '../builders/tamper'
import { isTakenAsSealed } from './readings'

/** A sealed town that somebody changed, and whose stamp they made right again. */
function forgedTown(change: (db: Db) => void): string {
  const file = makeTown(tempFolder(), { number: 4, sealed: true })
  const opened = openCaseFile(file, 'write')
  if (!opened.ok) throw new Error(opened.failure.kind)
  tamperOpen(opened.db, change)
  stampFile(opened.db)
  opened.db.pragma('journal_mode = DELETE')
  opened.db.close()
  return file
}

test('a file that was stamped again unchanged is taken, so that these tests can fail', () => {
  expect(isTakenAsSealed(forgedTown(() => undefined))).toBe(true)
})

let other = ''
beforeAll(() => {
  other = makeTown(tempFolder(afterAll), { number: 5, sealed: true })
})

const fromOther = (columns: string) => (db: Db) => {
  db.exec(`ATTACH '${other}' AS other`)
  db.exec(
    `UPDATE sealed_summary SET ${columns
      .split(' ')
      .map((column) => `${column} = (SELECT ${column} FROM other.sealed_summary)`)
      .join(', ')}`,
  )
  db.exec('DETACH other')
}

test.each<[string, (db: Db) => void]>([
  ['its sums', fromOther('tally')],
  ['its summary', fromOther('summary')],
  ['its history', fromOther('history')],
  ['its head', fromOther('head')],
  ['all of it', fromOther('head history summary tally state_hash')],
  [
    'the name in its head',
    (db) => db.exec("UPDATE sealed_summary SET head = replace(head, '第4镇', '第5镇')"),
  ],
  [
    'its event',
    (db) =>
      db.exec("UPDATE sealed_summary SET event_id = (SELECT max(id) FROM event WHERE kind <> 'sealed')"),
  ],
  [
    'the hash that the seal names',
    (db) =>
      db.exec(`UPDATE event SET body = replace(body, '"summary":"', '"summary":"0') WHERE kind = 'sealed'`),
  ],
  [
    'the hash of the seal',
    (db) => db.exec(`UPDATE event SET hash = '${'0'.repeat(64)}' WHERE kind = 'sealed'`),
  ],
])(
  'a stored summary of which %s was exchanged is not taken, though the stamp is right, and is found',
  (_, change) => {
    const file = forgedTown(change)
    expect(isTakenAsSealed(file)).toBe(false)
    expect(verifyCaseFile(file).ok).toBe(false)
  },
)

test('an event put behind the seal, with a right stamp, is counted from the records', () => {
  const file = forgedTown((db) => {
    const columns =
      'device_id, device_seq + 1, hlc, actor, action, kind, entity, item, body, supersedes, hash, prev_hash'
    db.exec(`INSERT INTO event SELECT id || 'x', ${columns} FROM event WHERE kind = 'sealed'`)
  })
  expect(isTakenAsSealed(file)).toBe(false)
})
