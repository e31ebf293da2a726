import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

const TAKE = `
const Database = require('better-sqlite3')
try {
  const db = new Database(process.argv[1], { timeout: 0 })
  db.exec('BEGIN EXCLUSIVE')
  console.log('taken')
  if (process.argv[2] === 'hold') process.stdin.resume().on('end', () => process.exit())
} catch (error) {
  console.log(error.code)
}`

/** What another process is told when it takes the file for itself: `taken`, or SQLite's code. */
export const takeElsewhere = (file: string): string =>
  spawnSync(process.execPath, ['-e', TAKE, file], { cwd: ROOT, encoding: 'utf8' }).stdout.trim()

/** Another process that holds the file; it has the lock when this resolves, until `letGo` resolves. */
export async function holdElsewhere(file: string): Promise<{ letGo(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', TAKE, file, 'hold'], { cwd: ROOT })
  await firstOutput(child)
  return {
    async letGo() {
      const over = once(child, 'exit')
      child.stdin.end()
      await over
    },
  }
}

const firstOutput = (child: ChildProcess) => once(child.stdout!, 'data')
