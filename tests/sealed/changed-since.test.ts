import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sheetEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reopenSeal } from '../../electron/handlers/seals'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { laptopWith, mergeInto, work } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { flipBit, tamper } from '../builders/tamper'
import { isTakenAsSealed, readBothWays } from './readings'

const LONG = process.env.DUHE_FAULTS === 'long'
const FLIPS = LONG ? 20_000 : 300
const TIME = { timeout: LONG ? 3_600_000 : 60_000 }

const score = scoreOf(sheetKey('E001', 'verification'), '1.1', 50)

/** A sealed town, and a laptop's copy of it. */
function sealedTown() {
  const folder = tempFolder()
  const file = makeTown(folder, { number: 4, sealed: true })
  return { folder, file, laptop: laptopWith(folder, 5, file) }
}

test('a file that was only opened for work and closed again is taken as sealed, and so is a copy of its bytes', () => {
  const { laptop, folder } = sealedTown()
  work(laptop, (session) => session.assessment())
  const copy = join(folder, '拷贝.duhe')
  copyFileSync(laptop.file, copy)
  expect([isTakenAsSealed(laptop.file), isTakenAsSealed(copy)]).toEqual([true, true])
})

test('one bit turned over anywhere, and the file is not taken as sealed', TIME, () => {
  const { file, folder } = sealedTown()
  const copy = join(folder, '拷贝.duhe')
  const size = readFileSync(file).length
  const look = (offset: number, bit: number) => {
    copyFileSync(file, copy)
    flipBit(copy, offset, bit)
    expect(isTakenAsSealed(copy)).toBe(false)
  }
  for (let offset = 0; offset < 100; offset += 1) look(offset, offset % 8)
  fc.assert(fc.property(fc.nat(size - 1), fc.nat(7), look), { numRuns: FLIPS })
})

test.each<[string, (file: string) => void]>([
  ['an end cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, -4_096))],
  ['a page put on', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(4_096)]))],
  ['its pages laid anew', (file) => new Database(file).exec('VACUUM').close()],
  ['a table put in', (file) => new Database(file).exec('CREATE TABLE more (text)').close()],
  ['a trigger put away', (file) => new Database(file).exec('DROP TRIGGER event_is_never_updated').close()],
  [
    'a score changed',
    (file) =>
      tamper(file, (db) =>
        db.exec(`UPDATE event SET body = replace(body, '"deduction":0', '"deduction":1')`),
      ),
  ],
  ['a photo put in', (file) => new Database(file).exec("INSERT INTO photo VALUES ('x', x'00')").close()],
  ['its cache emptied', (file) => tamper(file, (db) => db.exec('DELETE FROM current'))],
])('a file with %s is not taken as sealed', (_, change) => {
  const { file } = sealedTown()
  expect(isTakenAsSealed(file)).toBe(true)
  change(file)
  expect(isTakenAsSealed(file)).toBe(false)
})

test('what was written after the seal is counted from the records', () => {
  const { laptop } = sealedTown()
  const before = readBothWays(laptop.file).whole
  work(laptop, (session) => session.write(ACTOR, [score]))
  const { short, whole } = readBothWays(laptop.file)
  expect(short).toBeNull()
  expect(whole.events).toBe(before.events + 1)
  expect(whole.summary.hash).not.toBe(before.summary.hash)
})

test('a file whose seal was opened again is counted from its records, and so is one that took another in', async () => {
  const { laptop, folder } = sealedTown()
  const other = laptopWith(folder, 6, laptop.file)
  work(other, (session) => session.write(ACTOR, [score]))
  const merged = laptopWith(folder, 7, laptop.file)
  await mergeInto(merged, [other.file])
  expect(isTakenAsSealed(merged.file)).toBe(false)
  expect(readBothWays(merged.file).whole.events).toBe(readBothWays(laptop.file).whole.events + 1)
  work(laptop, (session) =>
    reopenSeal(session, ACTOR, { phase: 'selfAssessment', names: [ACTOR], reason: '更正' }),
  )
  expect(isTakenAsSealed(laptop.file)).toBe(false)
})

test('one that took nothing in is still as it was sealed', async () => {
  const { laptop, folder } = sealedTown()
  const other = laptopWith(folder, 6, laptop.file)
  await mergeInto(laptop, [other.file])
  expect(isTakenAsSealed(laptop.file)).toBe(true)
})

test('a later seal stores anew', () => {
  const { laptop } = sealedTown()
  const signed: Change = {
    kind: 'sheet-signed',
    entity: sheetEntity(sheetKey('T', 'verification')),
    item: `signature:${ACTOR}`,
    body: { name: ACTOR, at: '2024-12-06T00:00:00Z', signed: [] },
  }
  work(laptop, (session) => session.write(ACTOR, [signed]))
  expect(isTakenAsSealed(laptop.file)).toBe(false)
  work(laptop, (session) => sealAnyhow(session, 'verification'))
  const { short, whole } = readBothWays(laptop.file)
  expect({ ...short, seal: null }).toEqual({ ...whole })
})
