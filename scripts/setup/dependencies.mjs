import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { progress } from './log.mjs'
import { inModules, root } from './places.mjs'
import { npm } from './shell.mjs'

export async function ensureDependencies() {
  if (areCurrent()) return
  await withLock('packages', async () => {
    if (areCurrent()) return
    progress('installing packages (npm ci)…')
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    progress('packages installed')
  })
}

/** npm's own record of what it installed, against the lock file: right after a plain `npm ci` too. */
function areCurrent() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(inModules('.package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    if (!installed[path]) return Boolean(optional || devOptional)
    return installed[path].version === version
  })
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return {}
  }
}
