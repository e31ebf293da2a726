import { expect, test } from 'vitest'
import { CaseSession } from '../../electron/session'
import { sha256File } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { holdElsewhere, takeElsewhere } from '../builders/second-process'

const IN_USE = { ok: false, failure: { kind: 'in-use' } }

test('a file that another process holds is in use until it lets go', async () => {
  const { file, around } = makeCaseFile(tempFolder())
  const other = await holdElsewhere(file)
  expect(openCaseFile(file, 'write')).toEqual(IN_USE)
  expect(openCaseFile(file, 'read')).toEqual(IN_USE)
  expect(() => verifyCaseFile(file)).toThrow(expect.objectContaining({ code: 'in-use' }))
  await other.letGo()
  CaseSession.open(file, 'write', around).close()
})

test('a file that is open for work cannot be opened again in the same process', () => {
  const { file, around } = makeCaseFile(tempFolder())
  const session = CaseSession.open(file, 'write', around)
  expect(openCaseFile(file, 'write')).toEqual(IN_USE)
  expect(openCaseFile(file, 'read')).toEqual(IN_USE)
  session.close()
  CaseSession.open(file, 'write', around).close()
})

test('trying to open a file a second time does not give its lock away to other processes', () => {
  const { file, around } = makeCaseFile(tempFolder())
  const session = CaseSession.open(file, 'write', around)
  openCaseFile(file, 'write')
  expect(takeElsewhere(file)).toBe('SQLITE_BUSY')
  session.close()
  expect(takeElsewhere(file)).toBe('taken')
})

test('hashing a file that is open does not give its lock away to other processes', () => {
  const { file, around } = makeCaseFile(tempFolder())
  const closed = sha256File(file)
  const session = CaseSession.open(file, 'write', around)
  expect(sha256File(file)).toBe(closed)
  expect(takeElsewhere(file)).toBe('SQLITE_BUSY')
  session.close()
})

test('a file that did not open is not held', () => {
  const { file, around } = makeCaseFile(tempFolder())
  const session = CaseSession.open(file, 'write', around)
  openCaseFile(file, 'write')
  session.close()
  expect(takeElsewhere(file)).toBe('taken')
})

test('nobody writes to a file while it is being read, so that a reading is of one moment', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const reader = CaseSession.open(file, 'read', around)
  expect(openCaseFile(file, 'write')).toEqual(IN_USE)
  expect(takeElsewhere(file)).toBe('SQLITE_BUSY')
  expect(reader.verify().ok).toBe(true)
  reader.close()
  expect(takeElsewhere(file)).toBe('taken')
})

test('two readers do not stand in each other’s way', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const readers = [CaseSession.open(file, 'read', around), CaseSession.open(file, 'read', around)]
  expect(readers.map((each) => each.verify().ok)).toEqual([true, true])
  for (const each of readers) each.close()
})

test('a connection for reading cannot write, whatever it is asked', () => {
  const { file } = makeCaseFile(tempFolder(), 1)
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  expect(() => opened.db.exec("INSERT INTO meta VALUES ('more', '1')")).toThrow(/readonly/)
  opened.db.close()
})

test('a session for reading refuses to write', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const reader = CaseSession.open(file, 'read', around)
  expect(() => reader.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)])).toThrow(
    expect.objectContaining({ code: 'read-only' }),
  )
  reader.close()
})
