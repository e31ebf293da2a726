import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sendCopy } from '../../electron/exchange/send'
import { CaseSession } from '../../electron/session'
import { listSnapshots } from '../../electron/store/snapshots'
import { verifyCaseFile } from '../../electron/store/verify'
import { Work } from '../../electron/work'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, work } from '../builders/laptops'
import { laptop } from '../exchange/laptops'
import { expectSame, isTakenAsSealed, readBothWays } from './readings'

function sealedHere(folder: string): Laptop {
  return laptopWith(folder, 5, makeTown(folder, { number: 4, sealed: true }))
}

const score = scoreOf(sheetKey('E001', 'verification'), '1.1', 50)

async function sendFrom({ file, around }: Laptop, folder: string, part = { mine: false, redact: false }) {
  const target = join(folder, '送.duhe')
  const session = CaseSession.open(file, 'read', around)
  try {
    const choice = { ...part, photos: false, encrypt: false, target }
    const { home, caseChild } = laptop(folder, 9).tools
    await sendCopy(session, choice, { home, caseChild, around }, new Work())
    return target
  } finally {
    session.close()
  }
}

const rowsIn = (file: string): number => {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare('SELECT count(*) FROM sealed_summary').pluck().get() as number
  db.close()
  return rows
}

test('a copy that is sent of a sealed town is taken as sealed too', async () => {
  const folder = tempFolder()
  const target = await sendFrom(sealedHere(folder), folder)
  expect(verifyCaseFile(target).findings).toEqual([])
  expectSame(readBothWays(target))
})

test('a copy of a town that was changed since its seal is counted from its records', async () => {
  const folder = tempFolder()
  const here = sealedHere(folder)
  work(here, (session) => session.write(ACTOR, [score]))
  const target = await sendFrom(here, folder)
  expect(rowsIn(target)).toBe(1)
  expect(isTakenAsSealed(target)).toBe(false)
})

test('a damaged town is not vouched for by its copy', () => {
  const folder = tempFolder()
  const here = sealedHere(folder)
  const bytes = readFileSync(here.file)
  const at = bytes.indexOf('第4镇E001制造')
  bytes.write('第9镇', at)
  writeFileSync(here.file, bytes)
  const copy = join(folder, '拷贝.duhe')
  work(here, (session) => session.copyTo(copy))
  expect(rowsIn(copy)).toBe(1)
  expect(isTakenAsSealed(copy)).toBe(false)
  expect(verifyCaseFile(copy).ok).toBe(false)
})

test.each([
  { mine: true, redact: false },
  { mine: false, redact: true },
  { mine: true, redact: true },
])('a part or a copy without names carries nothing of what was stored: %o', async (part) => {
  const folder = tempFolder()
  // The laptop that sealed, and wrote everything else too.
  const here = laptopWith(folder, 4, makeTown(folder, { number: 4, sealed: true }))
  const target = await sendFrom(here, folder, part)
  expect(rowsIn(target)).toBe(0)
  expect(isTakenAsSealed(target)).toBe(false)
  expect(verifyCaseFile(target).findings).toEqual([])
  if (part.redact) expect(readFileSync(target).includes('"summary"')).toBe(false)
})

test('a snapshot of a sealed town is taken as sealed, and one of before the seal is not', () => {
  const folder = tempFolder()
  const here = sealedHere(folder)
  const session = CaseSession.open(here.file, 'write', { ...here.around, snapshots: join(folder, 's') })
  const takeSnapshot = () => {
    session.snapshot('interval')
    return join(session.snapshots!, listSnapshots(session.snapshots!)[0]!.name)
  }
  const sealed = takeSnapshot()
  session.write(ACTOR, [score])
  const changed = takeSnapshot()
  session.close()
  expect([isTakenAsSealed(sealed), isTakenAsSealed(changed)]).toEqual([true, false])
  // The file itself was written on; the snapshot of before is still what was sealed.
  expect(isTakenAsSealed(here.file)).toBe(false)
})
