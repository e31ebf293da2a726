import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { CLI, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { fillTemplate } from '../builders/workbook'

const LONG = process.env.DUHE_FAULTS === 'long'
const KILLS = LONG ? 200 : 6
const ENTERPRISES = 400
/** About as long as the transaction takes. */
const LATEST_MS = 30

const random = makeRandom(88)
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Whether a transaction is under way: SQLite keeps the old pages beside the file until it is through. */
const isWriting = (file: string) => (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Kills the importing process some time after it began to write, unless it is over before. */
async function killWhileWriting(file: string, child: ChildProcess): Promise<boolean> {
  const over = once(child, 'exit')
  while (child.exitCode === null && !isWriting(file)) await turn()
  const kill = () => child.kill('SIGKILL')
  if (random.chance(0.5)) kill()
  else setTimeout(kill, random.below(LATEST_MS))
  await over
  return child.signalCode === 'SIGKILL'
}

test(`an import is there whole or not at all after ${KILLS} kills`, {
  timeout: LONG ? 3_600_000 : 60_000,
}, async () => {
  const home = tempFolder()
  const { file: pristine } = makeCaseFile(home)
  const book = join(home, '名单.xlsx')
  duheJson(home, 'template', book, '--kind', 'enterprises')
  const rows = Array.from({ length: ENTERPRISES }, (_, index) => ({
    '企业名称*': `云海第${index + 1}织造有限公司`,
    '从业人员（人）': index + 1,
    行业类别: '纺织',
  }))
  fillTemplate(book, '企业名称*', rows)
  const before = verifyCaseFile(pristine).events
  const whole = before + ENTERPRISES * 3

  const counts = { killed: 0, nothing: 0, everything: 0 }
  while (counts.killed < KILLS) {
    const file = join(home, `${counts.nothing + counts.everything}.duhe`)
    copyFileSync(pristine, file)
    const env = { ...process.env, DUHE_HOME: home }
    const words = [CLI, 'import', file, book, '--commit']
    const isKilled = await killWhileWriting(file, spawn(process.execPath, words, { env, stdio: 'ignore' }))
    const { ok, findings, events } = verifyCaseFile(file)
    expect([ok, findings]).toEqual([true, []])
    expect([before, whole]).toContain(events)
    counts.killed += isKilled ? 1 : 0
    counts[events === before ? 'nothing' : 'everything'] += 1
  }
  console.log(JSON.stringify(counts))
  expect(counts.nothing).toBeGreaterThan(0)
})
