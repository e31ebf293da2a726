import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import { verifyOpen } from '../../electron/store/verify'
import { enterpriseId, makeCaseFile, rubrics } from '../builders/case-file'
import { makeRandom } from '../builders/prng'
import { type DiskCall, SimulatedDisk } from '../builders/simulated-disk'
import { traceScores, whyNoTrace } from '../builders/traced-scores'

const LONG = process.env.DUHE_FAULTS === 'long'
const SCORES = LONG ? 48 : 4
const CUTS_AT_A_CALL = LONG ? 24 : 5
const TIME = { timeout: LONG ? 3_600_000 : 120_000 }

const criteria = rubrics.enterprise.criteria.filter((each) => each.points >= 200)

/** A line for each score; some replace an earlier one of the same cell. */
const lines = Array.from({ length: SCORES }, (_, place) => ({
  subject: enterpriseId(1 + (place % 3)),
  phase: 'verification',
  criterion: criteria[(place * 7) % 5]!.id,
  deduct: 0.5,
  reason: `第 ${place} 条：${'现场'.repeat(place % 90)}`,
}))

/** A folder in memory, where there is one: each state is a file of its own. */
function quickFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'duhe-cut-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Tally {
  states: number
  lost: number
  damaged: number
}

/** Opens the state as the program does after the power came back, and looks for everything acknowledged. */
function examine(file: string, acknowledged: readonly string[], tally: Tally): void {
  tally.states += 1
  const opened = openCaseFile(file, 'write')
  if (!opened.ok) {
    tally.damaged += 1
    return
  }
  const held = new Set(listEvents(opened.db).map(({ id }) => id))
  if (!verifyOpen(opened.db).ok) tally.damaged += 1
  if (!acknowledged.every((id) => held.has(id))) tally.lost += 1
  opened.db.close()
}

/** Cuts the power after every call, several times over, and counts what is missing. */
function cutEverywhere(pristine: Buffer, file: string, calls: readonly DiskCall[]): Tally {
  const folder = quickFolder()
  const found = join(folder, 'case.duhe')
  const disk = new SimulatedDisk(new Map([[file, pristine]]))
  const random = makeRandom(20_240_603)
  const acknowledged: string[] = []
  const tally = { states: 0, lost: 0, damaged: 0 }
  for (const call of calls) {
    disk.do(call)
    if (call.what === 'said') acknowledged.push((JSON.parse(call.line) as { event: string }).event)
    for (let cut = 0; cut < CUTS_AT_A_CALL; cut += 1) {
      const files = disk.afterCut(cut === 0 ? 'all' : cut === 1 ? 'safe' : 'some', random)
      rmSync(`${found}-journal`, { force: true })
      for (const [name, bytes] of files) writeFileSync(name.replace(file, found), bytes)
      examine(found, acknowledged, tally)
    }
  }
  expect(acknowledged).toHaveLength(SCORES)
  return tally
}

async function scoredUnderTrace(preload: string | null) {
  const folder = quickFolder()
  const { file } = makeCaseFile(folder, 3)
  const pristine = readFileSync(file)
  const calls = await traceScores(folder, file, lines, preload)
  return cutEverywhere(pristine, file, calls)
}

test('no power cut at any system call loses an acknowledged score', TIME, async (context) => {
  const why = whyNoTrace()
  if (why) return context.skip(why)
  const tally = await scoredUnderTrace(null)
  console.log(JSON.stringify(tally))
  expect(tally).toMatchObject({ lost: 0, damaged: 0 })
  expect(tally.states).toBeGreaterThan(LONG ? 15_000 : 300)
})

/** The program with the settings that SQLite has by default, and that lose the last score. */
const WITH_DELETE = `
const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))})
const { pragma } = Database.prototype
Database.prototype.pragma = function (text, options) {
  if (text === 'locking_mode = EXCLUSIVE') return
  if (text !== 'journal_mode = TRUNCATE') return pragma.call(this, text, options)
  pragma.call(this, 'journal_mode = DELETE', options)
  return 'truncate'
}`

test('with the journal deleted instead of cut, the same cuts lose scores', TIME, async (context) => {
  const why = whyNoTrace()
  if (why) return context.skip(why)
  const preload = join(quickFolder(), 'with-delete.cjs')
  writeFileSync(preload, WITH_DELETE)
  const tally = await scoredUnderTrace(preload)
  console.log(JSON.stringify(tally))
  expect(tally.lost).toBeGreaterThan(0)
})
