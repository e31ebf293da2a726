import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startInFork } from '../../electron/city/child'
import type { ReadingFor } from '../../electron/city/reader-seat'
import { readTownBytes } from '../../electron/city/town-bytes'
import { TownReaders } from '../../electron/city/town-readers'
import { sha256, sha256File } from '../../electron/store/hash'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'

const NONE_IN: ReadingFor = { known: () => [], copyOf: () => null, recompute: false }

/** Readers whose child is this script. */
function readersOf(script: string, asked = NONE_IN) {
  const file = join(tempFolder(), 'child.cjs')
  writeFileSync(file, script)
  const limits = { deadlineMs: 1_500, patienceMs: 200, memoryMb: 64 }
  const readers = new TownReaders({ startChild: startInFork, script: file }, asked, limits)
  onTestFinished(() => readers.close())
  return readers
}

const CRASHES = `process.on('message', ({ no, path }) => {
  if (path === 'crash') process.exit(1)
  if (path === 'hang') for (;;) {}
  const answer = { kind: 'refused', sha256: null, size: null, refusal: { kind: 'not-a-case' } }
  process.send({ no, answer })
})`

test('a file that breaks its reader or holds it up costs itself only', async () => {
  const readers = readersOf(CRASHES)
  const readings = await Promise.all(
    ['one', 'crash', 'hang', 'two', 'three'].map((path) => readers.read(path)),
  )
  expect(readings.map((reading) => reading?.kind === 'refused' && reading.refusal)).toEqual([
    { kind: 'not-a-case' },
    { kind: 'unreadable', why: 'broke-down' },
    { kind: 'unreadable', why: 'too-slow' },
    { kind: 'not-a-case' },
    { kind: 'not-a-case' },
  ])
})

test('readers that are closed leave what they have not read', async () => {
  const readers = readersOf(CRASHES)
  const readings = Promise.all(['hang', 'hang', 'one'].map((path) => readers.read(path)))
  readers.close()
  expect(await readings).toEqual([null, null, null])
})

const TOUCH = `const { utimesSync } = require('node:fs')
console.log('touching')
for (let time = 1;; time += 1) utimesSync(process.argv[1], time, time)`

test('a file that changes while it is read is not taken', async () => {
  const file = makeTown(tempFolder(), { number: 1 })
  const touching = spawn(process.execPath, ['-e', TOUCH, file])
  onTestFinished(() => void touching.kill('SIGKILL'))
  await new Promise((resolve) => touching.stdout.once('data', resolve))
  const attempts = Array.from({ length: 50 }, () => {
    try {
      readTownBytes(file)
      return 'read'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })
  expect(attempts).toContain('changing')
  expect(attempts.filter((each) => each !== 'read' && each !== 'changing')).toEqual([])
})

test('a large file is read by a copy, which is gone afterwards, and has the same hash', () => {
  const file = makeTown(tempFolder(), { number: 1 })
  const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('duhe-city-'))
  const bytes = readTownBytes(file, 1_000)
  expect(copies()).toHaveLength(1)
  expect(bytes.sha256).toBe(sha256File(file))
  const opened = bytes.open()
  expect(opened.ok && opened.db.prepare('SELECT count(*) FROM event').pluck().get()).toBeGreaterThan(100)
  if (opened.ok) opened.db.close()
  bytes.release()
  expect(copies()).toEqual([])
})

const KNOWS = `process.on('message', ({ no, path, known }) => {
  const said = { sha256: path, size: known.length }
  const refused = { kind: 'refused', ...said, refusal: { kind: 'not-a-case' } }
  process.send({ no, answer: known.includes(path) ? { kind: 'known', ...said } : refused })
})`

test('a file that was in when it was ordered, and whose town was replaced meanwhile, is gone into after all', async () => {
  const [one, two, three] = ['one', 'two', 'three'].map(sha256) as [string, string, string]
  const copy = { caseId: 'a', town: '甲镇', stateHash: '', version: {} }
  const readers = readersOf(KNOWS, {
    known: () => [one, two],
    copyOf: (hash) => (hash === one ? copy : null),
    recompute: false,
  })
  const readings = await Promise.all([one, two, three, two].map((path) => readers.read(path)))
  expect(readings.map((reading) => [reading?.kind, reading?.sha256, reading?.size])).toEqual([
    ['known', one, 2],
    ['refused', two, 0],
    ['refused', three, 2],
    ['refused', two, 0],
  ])
})
