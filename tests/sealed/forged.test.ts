import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine } from '../../electron/exchange/examine'
import { eventRootOf } from '../../electron/store/event-root'
import { listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import { packHistory } from '../../electron/store/packed-history'
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

/** Writes other signers into the seal and makes every hash in the file right again, but for the seal's own. */
function resign(db: Db): void {
  const before = listEvents(db).find(({ kind }) => kind === 'sealed')!
  const body = before.body.replace('"signers":["', '"signers":["某')
  const hash = eventHash({ ...before, body })
  db.prepare('UPDATE event SET body = ?, hash = ? WHERE id = ?').run(body, hash, before.id)
  db.prepare('UPDATE current SET body = ? WHERE event_id = ?').run(body, before.id)
  const history = packHistory(listEvents(db))
  const stateHash = eventRootOf(listEvents(db))
  db.prepare('UPDATE sealed_summary SET history = ?, state_hash = ?').run(history, stateHash)
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
  ['who made the seal', (db) => db.exec("UPDATE event SET actor = '别人' WHERE kind = 'sealed'")],
  ['who signed the seal', resign],
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

test('a copy whose stored summary is larger than any is refused by its size, unread', () => {
  const file = forgedTown((db) => db.exec('UPDATE sealed_summary SET tally = zeroblob(30000000)'))
  expect(examine(file)).toEqual({ kind: 'unsound', findings: ['内容超出了案卷的限度'] })
})
