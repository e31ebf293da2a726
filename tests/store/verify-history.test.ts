import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { eventHash, sha256 } from '../../electron/store/hash'
import type { Db } from '../../electron/store/schema'
import { verifyCaseFile, verifyOpen } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { tamper } from '../builders/tamper'

/** Where the header of a database file counts its free pages. */
const FREE_PAGES = 36

function scoredCase(): string {
  const { file, around } = makeCaseFile(tempFolder(), 3)
  const key = sheetKey('E001')
  writeTo(file, around, (session) => {
    for (const deduction of [100, 50, 0]) session.write(ACTOR, [scoreOf(key, '1.1', deduction)])
    session.write(ACTOR, [scoreOf(key, '2.1', 0)])
  })
  return file
}

/** What is found after somebody changed the file behind the program's back. */
function findingsAfter(work: (db: Db) => void): string {
  const file = scoredCase()
  expect(verifyCaseFile(file).findings).toEqual([])
  tamper(file, work)
  const { ok, findings } = verifyCaseFile(file)
  expect(ok).toBe(findings.length === 0)
  return findings.join('；')
}

test.each([
  ['in the middle', 6],
  ['that was superseded', 9],
  ['at the end', 12],
])('a missing event %s is found', (_, sequence) => {
  expect(findingsAfter((db) => db.exec(`DELETE FROM event WHERE device_seq = ${sequence}`))).not.toBe('')
})

test('an event taken out of the history and of the current values is found by the gap', () => {
  const found = findingsAfter((db) =>
    db.exec(
      "DELETE FROM current WHERE entity = 'subject/E002'; DELETE FROM event WHERE entity = 'subject/E002'",
    ),
  )
  expect(found).toContain('缺失')
})

test('two events that changed places are found', () => {
  const found = findingsAfter((db) =>
    db.exec('UPDATE event SET device_seq = CASE device_seq WHEN 6 THEN 7 WHEN 7 THEN 6 ELSE device_seq END'),
  )
  expect(found).toContain('校验值不符')
})

test('a value changed together with its own hash breaks the chain', () => {
  const found = findingsAfter((db) => {
    const event = listEvents(db).find((each) => each.item === '1.1')!
    const forged = { ...event, body: event.body.replace('100', '10') }
    const hash = eventHash(forged)
    db.prepare('UPDATE event SET body = ?, hash = ? WHERE id = ?').run(forged.body, hash, event.id)
  })
  expect(found).toContain('缺失或被改动')
})

test.each([
  ['a changed current value', "UPDATE current SET body = replace(body, '制造', '织造') WHERE item = 'name'"],
  ['a current value too few', "DELETE FROM current WHERE item = '2.1'"],
  [
    'a current value that was superseded',
    "INSERT INTO current SELECT entity, item, id, kind, body FROM event WHERE item = '1.1' AND device_seq = 9",
  ],
])('%s is found', (_, sql) => {
  expect(findingsAfter((db) => db.exec(sql))).toContain('当前值与历史记录不一致')
})

test.each([
  ['changed by one character', 'UPDATE rubric SET body = replace(body, \'"points"\', \'"Points"\')'],
  ['removed', 'DELETE FROM rubric'],
  ['put in place of another', 'UPDATE rubric SET body = (SELECT min(body) FROM rubric)'],
])('a form that was %s is found', (_, sql) => {
  expect(findingsAfter((db) => db.exec(sql))).toContain('评分细则')
})

test('a photo of which one bit changed is found', () => {
  const bytes = Buffer.from('an invented photo')
  const keep = (db: Db, stored: Buffer) =>
    db.prepare('INSERT INTO photo VALUES (?, ?)').run(sha256(bytes), stored)
  expect(findingsAfter((db) => keep(db, bytes))).toBe('')
  const flipped = Buffer.from(bytes)
  flipped[5]! ^= 1
  expect(findingsAfter((db) => keep(db, flipped))).toContain('照片')
})

test('pages that do not add up are found, although every row reads well', () => {
  const bytes = readFileSync(scoredCase())
  expect(verifyOpen(new Database(bytes)).findings).toEqual([])
  bytes.writeUInt32BE(5, FREE_PAGES)
  expect(verifyOpen(new Database(bytes)).findings).toEqual(['数据页损坏'])
})

test('a case without its act of creation is found', () => {
  const found = findingsAfter((db) =>
    db.exec("DELETE FROM current WHERE entity = 'case'; DELETE FROM event WHERE entity = 'case'"),
  )
  expect(found).toContain('立案记录')
})

test('one history has one state hash, and one event more another', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const before = verifyCaseFile(file).stateHash
  expect(verifyCaseFile(file).stateHash).toBe(before)
  writeTo(file, around, (session) => session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)]))
  expect(verifyCaseFile(file).stateHash).not.toBe(before)
})
