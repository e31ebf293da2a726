import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { duheJson, startScoring } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const SCORE = ['--subject', 'E001', '--phase', 'verification', '--criterion', '1.1', '--full']
const REASON = '目标没有分解到班组'

function scoredCase() {
  const home = tempFolder()
  const { file, around } = makeCaseFile(home, 2)
  writeTo(file, around, (session) => {
    const change = scoreOf(sheetKey('E001'), '1.1', 50)
    session.write(ACTOR, [{ ...change, body: { ...change.body, reason: REASON } } as typeof change])
    session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 0)])
  })
  return { home, file }
}

test('verify of a sound file says how many events and which state', () => {
  const { home, file } = scoredCase()
  expect(duheJson(home, 'verify', file)).toEqual({
    code: 0,
    json: { ok: true, findings: [], stateHash: expect.stringMatching(/^[0-9a-f]{64}$/), events: 9 },
  })
})

test('one byte of an event changed in the file itself is found: exit 4', () => {
  const { home, file } = scoredCase()
  const bytes = readFileSync(file)
  const at = bytes.indexOf(REASON)
  expect(at).toBeGreaterThan(0)
  expect(bytes.indexOf(REASON, at + 1)).toBe(-1)
  bytes[at + 2]! ^= 1
  writeFileSync(file, bytes)
  const { code, json } = duheJson(home, 'verify', file)
  expect([code, json.ok]).toEqual([4, false])
  expect(json.findings[0]).toContain('校验值不符')
  const report = duheJson(home, 'report', file, '--kind', 'township', '--out', join(home, '报告'))
  expect([report.code, report.json.error.code]).toEqual([4, 'damaged'])
})

test('a planted trigger keeps every command out before it writes: exit 4, bytes unchanged', () => {
  const { home, file } = scoredCase()
  const db = new Database(file)
  db.exec('CREATE TRIGGER planted AFTER INSERT ON event BEGIN DELETE FROM current; END').close()
  const before = readFileSync(file)
  for (const command of [
    ['score', file, ...SCORE],
    ['sheet', file, '--subject', 'E001', '--phase', 'verification'],
    ['compare', file],
    ['status', file],
  ]) {
    const { code, json } = duheJson(home, ...command)
    expect([code, json.error.code]).toEqual([4, 'damaged'])
  }
  expect(duheJson(home, 'verify', file)).toMatchObject({ code: 4, json: { ok: false } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a foreign file is no case: exit 4', () => {
  const home = tempFolder()
  const file = join(home, '云海镇.duhe')
  writeFileSync(file, '别人的文件'.repeat(100))
  const { code, json } = duheJson(home, 'status', file)
  expect([code, json.error.code]).toEqual([4, 'not-a-case'])
  expect(json.error.message).toContain('不是督核案卷')
})

test('a missing file is refused: exit 3', () => {
  const home = tempFolder()
  const { code, json } = duheJson(home, 'score', join(home, '没有.duhe'), ...SCORE)
  expect([code, json.error.code]).toEqual([3, 'missing'])
})

test('a newer file is written by nobody and read where it allows: exit 3', () => {
  const { home, file } = scoredCase()
  const become = (sql: string) => new Database(file).exec(sql).close()
  const sheet = () => duheJson(home, 'sheet', file, '--subject', 'E001', '--phase', 'verification')
  become('PRAGMA user_version = 99')
  expect(sheet().code).toBe(0)
  const refused = duheJson(home, 'score', file, ...SCORE)
  expect([refused.code, refused.json.error.code]).toEqual([3, 'newer-version'])
  become("UPDATE meta SET value = '99' WHERE key = 'min_reader'")
  const { code, json } = sheet()
  expect([code, json.error.code]).toEqual([3, 'newer-version'])
})

test('a file that another process holds open is refused: exit 3, and works again afterwards', async () => {
  const { home, file } = scoredCase()
  const other = startScoring(home, file)
  other.send({ subject: 'E001', phase: 'verification', criterion: '2.1', full: true })
  await other.acknowledgements[Symbol.asyncIterator]().next()
  for (const command of [
    ['score', file, ...SCORE],
    ['verify', file],
  ]) {
    const { code, json } = duheJson(home, ...command)
    expect([code, json.error.code]).toEqual([3, 'in-use'])
  }
  other.end()
  await other.over
  expect(duheJson(home, 'score', file, ...SCORE).code).toBe(0)
  expect(readdirSync(home).filter((name) => name.endsWith('-journal'))).toEqual([])
})

test.skipIf(spawnSync('sqlite3', ['-version']).status !== 0)(
  'SQLite itself finds the file sound and in the mode that keeps it so',
  () => {
    const { file } = scoredCase()
    const sql =
      'PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA journal_mode; SELECT count(*) FROM event'
    expect(spawnSync('sqlite3', [file, sql], { encoding: 'utf8' }).stdout).toBe('ok\ndelete\n9\n')
  },
)
