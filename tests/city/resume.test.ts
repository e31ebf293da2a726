import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeCity, makeTown, takeIn, takeInUntil } from '../builders/city-files'
import { CLI, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

/** More than are read before the first are written down. */
const TOWNS = 30

const townsIn = (file: string): number => {
  const db = new Database(file, { readonly: true, timeout: 1_000 })
  const count = db.prepare('SELECT count(*) FROM town').pluck().get() as number
  db.close()
  return count
}

/** Kills the process outright as soon as it has told of so many files. */
function killedAfter(home: string, words: readonly string[], told: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [CLI, ...words], { env: { ...process.env, DUHE_HOME: home } })
  let heard = ''
  child.stderr.on('data', (piece) => {
    heard += piece
    if (heard.split('\n').length > told) child.kill('SIGKILL')
  })
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => resolve(signal))
  })
}

test('a consolidation that is killed midway loses nothing and comes to the same when it is run again', async () => {
  const home = tempFolder()
  const folder = join(home, '各镇')
  mkdirSync(folder)
  for (let number = 1; number <= TOWNS; number += 1) makeTown(folder, { number })
  const whole = join(home, '一次.duhe-city')
  duheJson(home, 'consolidate', whole, folder)

  const broken = join(home, '两次.duhe-city')
  expect(await killedAfter(home, ['consolidate', broken, folder], 2)).toBe('SIGKILL')
  const done = townsIn(broken)
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(TOWNS)
  const { json } = duheJson(home, 'consolidate', broken, folder)
  const codes = json.joined.map(({ code }: { code: string }) => code)
  expect(codes.filter((code: string) => code === 'unchanged')).toHaveLength(done)
  expect(codes.filter((code: string) => code === 'joined')).toHaveLength(TOWNS - done)
  expect(duheJson(home, 'city', broken).json).toEqual(duheJson(home, 'city', whole).json)
})

test('what is in stays in when the work is called off, and the rest is named', async () => {
  const folder = tempFolder()
  for (let number = 1; number <= TOWNS; number += 1) makeTown(folder, { number })
  const city = makeCity(folder)
  const { entries, left } = await takeInUntil(city, 2, folder)
  const count = entries.length
  expect(count).toBeGreaterThanOrEqual(2)
  expect(left).toHaveLength(TOWNS - count)
  expect(left.length).toBeGreaterThan(0)
  expect(city.towns()).toHaveLength(count)
  const again = await takeIn(city, folder)
  const verdicts = again.entries.map(({ verdict }) => verdict)
  expect(verdicts.filter((verdict) => verdict === 'unchanged')).toHaveLength(count)
  expect(verdicts.filter((verdict) => verdict === 'joined')).toHaveLength(TOWNS - count)
  city.close()
})
