import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { progress } from './log.mjs'
import { newerNode } from './node.mjs'
import { inModules, root } from './places.mjs'
import { ONTO_STDERR, run } from './shell.mjs'

const COMMON = ['shared', 'package.json', 'package-lock.json', 'electron.vite.config.mts']
const PARTS = {
  main: {
    sources: ['electron', 'resources'],
    made: ['main/main.js', 'main/cli.js'],
  },
  window: {
    sources: ['electron/preload.ts', 'renderer'],
    made: ['preload/preload.js', 'renderer/index.html'],
  },
}
const out = join(root, 'out')
const aside = join(out, '.next')

const HOUR = 3_600_000
// An editor's temporary file may go away while the sources are listed.
const MAY_BE_GONE = { throwIfNoEntry: false }

/** The command line needs only the main part, so a half-written window does not stand in its way. */
export const ensureCliBuilt = () => ensureBuilt(['main'])
export const ensureAppBuilt = () => ensureBuilt(['main', 'window'])

async function ensureBuilt(parts) {
  if (parts.every(isCurrent)) return
  await withLock('build', async () => {
    const stale = parts.filter((part) => !isCurrent(part))
    if (stale.length === 0) return
    progress(`building (${stale.join(' and ')})…`)
    const stamps = stale.map((part) => [part, fingerprint(part)])
    await build(stale)
    for (const [part, stamp] of stamps) writeFileSync(stampFile(part), stamp)
    progress('built')
  })
}

/** Builds aside and moves file by file, so a program that runs from out/ meanwhile never finds it empty. */
async function build(parts) {
  const electronVite = inModules('electron-vite', 'bin', 'electron-vite.js')
  const args = ['build', '--outDir', aside, '--logLevel', 'warn', '--ignoreConfigWarning']
  rmSync(aside, { recursive: true, force: true })
  try {
    await run(newerNode(), [electronVite, ...args], {
      stdio: ONTO_STDERR,
      env: { ...process.env, DUHE_BUILD: parts.join(',') },
    })
    for (const folder of readdirSync(aside)) publish(join(aside, folder), join(out, folder))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function publish(from, to) {
  const made = filesUnder(from).map((file) => relative(from, file))
  // Chunks before the entries that name them.
  made.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))
  for (const file of made) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    renameSync(join(from, file), join(to, file))
  }
  // A program started before this build may still load a chunk of its own.
  for (const file of filesUnder(to)) {
    if (!made.includes(relative(to, file)) && Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file)
  }
}

const isEntry = (file) => dirname(file) === '.' && !file.startsWith('chunk-')

function isCurrent(part) {
  if (!PARTS[part].made.every((file) => existsSync(join(out, file)))) return false
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === fingerprint(part)
}

const stampFile = (part) => join(out, `.built-${part}`)

/** Names, sizes and times of the sources: unlike "newer than", it also sees a file that went away. */
function fingerprint(part) {
  const hash = createHash('sha256')
  for (const source of [...COMMON, ...PARTS[part].sources]) {
    for (const file of filesUnder(join(root, source))) {
      const found = statSync(file, MAY_BE_GONE)
      if (found) hash.update(`${relative(root, file)} ${found.size} ${found.mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const found = statSync(path, MAY_BE_GONE)
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
