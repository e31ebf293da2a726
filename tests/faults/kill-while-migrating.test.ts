import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { listSnapshots } from '../../electron/store/snapshots'
import { verifyCaseFile } from '../../electron/store/verify'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'

const LONG = process.env.DUHE_FAULTS === 'long'
const KILLS = LONG ? 200 : 8
/** About as long as the migration takes. */
const LATEST_MS = 250

const KEPT = join(import.meta.dirname, '..', 'cases', 'v1.duhe')
const random = makeRandom(31)
const turn = () => new Promise((then) => setImmediate(then))
const isWriting = (file: string) => (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** The migrating program as one script; it lies inside the project, where it finds SQLite. */
async function compiledChild(): Promise<string> {
  const outDir = resolve('out', 'faults')
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve('shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'migrating-child.ts'),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'migrating-child.cjs' } },
    },
  })
  return join(outDir, 'migrating-child.cjs')
}

/** Kills the migrating process some time after it began to write, unless it is over before. */
async function killWhileWriting(file: string, child: ChildProcess): Promise<boolean> {
  const over = once(child, 'exit')
  while (child.exitCode === null && !isWriting(file)) await turn()
  setTimeout(() => child.kill('SIGKILL'), random.below(LATEST_MS))
  await over
  return child.signalCode === 'SIGKILL'
}

/** What stands in the file after the crash, once SQLite has taken back what was not finished. */
function readAfterCrash(file: string) {
  const db = new Database(file)
  const version = db.pragma('user_version', { simple: true })
  const check = db.pragma('integrity_check', { simple: true })
  const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'filled'").pluck().get()
  const hashes = listEvents(db).map(({ hash }) => hash)
  db.close()
  return { version, check, tables, hashes }
}

test(`a file is of the old version or of the new one after ${KILLS} kills, and the old one is put by`, {
  timeout: LONG ? 3_600_000 : 90_000,
}, async () => {
  const folder = tempFolder()
  const child = await compiledChild()
  const before = readAfterCrash(KEPT)
  const kept = verifyCaseFile(KEPT)
  const counts = { killed: 0, old: 0, new: 0 }
  while (counts.killed < KILLS) {
    const home = join(folder, String(counts.old + counts.new))
    mkdirSync(home)
    const file = join(home, '案卷.duhe')
    copyFileSync(KEPT, file)
    const process_ = spawn(process.execPath, [child, file, join(home, 'snapshots')], { stdio: 'inherit' })
    counts.killed += (await killWhileWriting(file, process_)) ? 1 : 0
    const after = readAfterCrash(file)
    expect(after).toMatchObject({ check: 'ok', hashes: before.hashes })
    expect([after.version, after.tables]).toEqual(after.version === 1 ? [1, 0] : [2, 1])
    if (after.version === 1) expect(verifyCaseFile(file)).toEqual(kept)
    counts[after.version === 1 ? 'old' : 'new'] += 1
    const [caseId] = readdirSync(join(home, 'snapshots'))
    const snapshots = join(home, 'snapshots', caseId!)
    const [snapshot] = listSnapshots(snapshots)
    expect(snapshot).toMatchObject({ reason: 'migration', events: before.hashes.length })
    expect(verifyCaseFile(join(snapshots, snapshot!.name))).toEqual(kept)
  }
  console.log(JSON.stringify(counts))
  expect(counts.old).toBeGreaterThan(0)
})
