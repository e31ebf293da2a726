import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { progress } from './log.mjs'
import { cache, root } from './places.mjs'

const me = `${hostname()} ${process.pid}`
const LONGEST_STEP = 30 * 60_000

/** Lets one run at a time change node_modules or out/; a lock whose owner died is taken over. */
export async function withLock(name, work) {
  const file = lockFile(name)
  let isWaiting = false
  while (!take(file)) {
    if (!isWaiting) progress(`waiting for another run that is busy with ${name}…`)
    isWaiting = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function lockFile(name) {
  const folder = join(cache, 'locks')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 12)}-${name}`)
}

function take(file) {
  try {
    writeFileSync(file, me, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned(file)) discard(file)
    return false
  }
}

function isAbandoned(file) {
  try {
    const [host, pid] = readFileSync(file, 'utf8').split(' ')
    const age = Date.now() - statSync(file).mtimeMs
    if (age > LONGEST_STEP) return true
    // A lock is empty for a moment between its creation and its text.
    if (!pid) return age > 5_000
    return host === hostname() && !isAlive(Number(pid))
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Renames first, so that of two runs that find the same dead lock only one removes it. */
function discard(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch {
    // another run was quicker
  }
}
