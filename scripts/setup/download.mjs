import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { progress } from './log.mjs'
import { newerNode } from './node.mjs'
import { inModules, root } from './places.mjs'

const STALLED_AFTER = 30_000

/** Runs Electron's own installer (ELECTRON_MIRROR is honoured); false when it fails or no byte arrives any more. */
export function downloadElectron() {
  if (process.env.DUHE_ELECTRON === 'fallback') return false
  return withLock('electron', async () => {
    const { version } = JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8'))
    progress(`fetching Electron ${version} (official release)…`)
    // The installer downloads into TMPDIR: a folder of our own shows whether it gets anywhere.
    const folder = mkdtempSync(join(tmpdir(), 'duhe-electron-'))
    try {
      const isDone = await installInto(folder)
      if (!isDone) progress('the official Electron release could not be fetched')
      return isDone
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

function installInto(folder) {
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
  const child = spawn(newerNode(), [inModules('electron', 'install.js')], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  let bytes = 0
  let lastChange = Date.now()
  const watch = setInterval(() => {
    const now = bytesIn(folder)
    if (now !== bytes) {
      bytes = now
      lastChange = Date.now()
      progress(`fetching Electron: ${Math.round(bytes / 1e6)} MB`)
    } else if (Date.now() - lastChange > STALLED_AFTER) child.kill()
  }, 5_000)
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  }).finally(() => clearInterval(watch))
}

function bytesIn(folder) {
  let sum = 0
  for (const name of readdirSync(folder, { recursive: true })) {
    sum += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  }
  return sum
}
