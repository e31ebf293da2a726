import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { sha256File } from '../../electron/store/hash'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile, rubrics } from '../builders/case-file'
import { CLI } from '../builders/cli'
import { buildFailingCalls, failingAt } from '../builders/failing-calls'
import { tempFolder } from '../builders/folder'

const LONG = process.env.DUHE_FAULTS === 'long'
/** Two scores ask about forty things of the disk. */
const LAST_CALL = 44
const STEP = LONG ? 1 : 6
const CALLS = Array.from({ length: Math.ceil(LAST_CALL / STEP) }, (_, index) => 1 + index * STEP)
const TIME = { timeout: LONG ? 3_600_000 : 120_000 }
const WITHOUT_COMPILER = 'needs gcc on Linux'

const LINES = rubrics.enterprise.criteria
  .slice(0, 2)
  .map(({ id: criterion }) =>
    JSON.stringify({ subject: 'E001', phase: 'verification', criterion, deduct: 0.5, reason: '台账不全' }),
  )
  .join('\n')

interface Said {
  event?: string
  sha256?: string
  error?: { code: string; message: string }
}

function duheFailing(
  home: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  node: readonly string[] = [],
) {
  const { status, stdout } = spawnSync(process.execPath, [...node, CLI, ...args, '--json'], {
    env: { ...process.env, DUHE_HOME: home, ...env },
    input: LINES,
    encoding: 'utf8',
  })
  const said = stdout.split('\n').filter((line) => line !== '')
  return { status, said: said.map((line) => JSON.parse(line) as Said) }
}

/** Scores twice with an error at each call in turn, and counts what was acknowledged and is not there afterwards. */
function scoreThroughErrors(home: string, library: string, node: readonly string[] = []) {
  const { file: pristine } = makeCaseFile(home, 1)
  const counts = { failed: 0, through: 0, acknowledged: 0, lost: 0, damaged: 0 }
  const file = join(home, '试.duhe')
  for (const isLasting of [false, true])
    for (const at of CALLS) {
      rmSync(`${file}-journal`, { force: true })
      copyFileSync(pristine, file)
      const env = failingAt(library, { name: '试.duhe', at, with: 'EIO', isLasting })
      const { status, said } = duheFailing(home, ['score', file, '--lines', '-'], env, node)
      expect([0, 3, 4], `at call ${at}`).toContain(status)
      for (const { error } of said) if (error) expect(error.message).toMatch(/。$/)
      const opened = openCaseFile(file, 'write')
      if (!opened.ok) throw new Error(`does not open after call ${at}`)
      const held = new Set(listEvents(opened.db).map(({ id }) => id))
      opened.db.close()
      counts.damaged += verifyCaseFile(file).ok ? 0 : 1
      const acknowledged = said.flatMap(({ event }) => event ?? [])
      counts[status === 0 ? 'through' : 'failed'] += 1
      counts.acknowledged += acknowledged.length
      counts.lost += acknowledged.filter((id) => !held.has(id)).length
    }
  console.log(JSON.stringify(counts))
  return counts
}

test('an error of the disk at any call loses no acknowledged score and damages nothing', TIME, (context) => {
  const home = tempFolder()
  const library = buildFailingCalls(home)
  if (library === null) return context.skip(WITHOUT_COMPILER)
  const counts = scoreThroughErrors(home, library)
  expect(counts).toMatchObject({ lost: 0, damaged: 0 })
  expect(counts.failed).toBeGreaterThan(CALLS.length)
  expect(counts.acknowledged).toBeGreaterThan(0)
})

/** The program deaf to what a transaction says. */
const DEAF = `
const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))})
const { transaction } = Database.prototype
Database.prototype.transaction = function (work) {
  const made = transaction.call(this, work)
  return Object.assign((...args) => made(...args), {
    exclusive: made.exclusive,
    immediate: (...args) => { try { return made.immediate(...args) } catch {} },
  })
}`

test('a program that does not hear of the error loses scores under the same errors', TIME, (context) => {
  const home = tempFolder()
  const library = buildFailingCalls(home)
  if (library === null) return context.skip(WITHOUT_COMPILER)
  const preload = join(home, 'deaf.cjs')
  writeFileSync(preload, DEAF)
  expect(scoreThroughErrors(home, library, ['--require', preload]).lost).toBeGreaterThan(0)
})

const TROUBLE = [
  { trouble: 'EIO', refusal: 'medium-gone' },
  { trouble: 'ENOSPC', refusal: 'disk-full' },
] as const

test.each(TROUBLE)(
  'a medium that fails with $trouble while a copy is written has no file under the name',
  ({ trouble, refusal }) => {
    const home = tempFolder()
    const library = buildFailingCalls(home)
    if (library === null) return console.log(WITHOUT_COMPILER)
    const { file } = makeCaseFile(home, 1)
    const send = (name: string, env: NodeJS.ProcessEnv) =>
      duheFailing(home, ['export', file, '--out', join(home, name)], env)
    for (const at of [1, 2]) {
      const env = failingAt(library, { name: '送.duhe', at, with: trouble, isLasting: false })
      const { status, said } = send('送.duhe', env)
      expect([status, said[0]!.error?.code]).toEqual([3, refusal])
      expect(readdirSync(home).filter((name) => name.startsWith('送'))).toEqual([])
    }
    expect(send('送.duhe', {}).said[0]!.sha256).toBe(sha256File(join(home, '送.duhe')))
  },
)
