import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { SetupProblem } from './log.mjs'
import { cache } from './places.mjs'
import { ERRORS_ONLY, npm, run } from './shell.mjs'

const MAKING = 'making-'
const DAY = 24 * 3_600_000

/**
 * A cached file or folder, made once per machine. `make(folder)` works in a private folder and returns
 * what it made there; the rename at the end means that nobody ever sees half of it, also when two runs race.
 */
export async function once(name, make) {
  const kept = join(cache, name)
  if (existsSync(kept)) return kept
  mkdirSync(cache, { recursive: true })
  sweepAbandoned()
  const folder = mkdtempSync(join(cache, MAKING))
  try {
    const made = await make(folder)
    try {
      renameSync(made, kept)
    } catch (error) {
      if (!existsSync(kept)) throw error
    }
    return kept
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a killed run left behind can be hundreds of megabytes. */
function sweepAbandoned() {
  for (const name of readdirSync(cache).filter((each) => each.startsWith(MAKING))) {
    const folder = join(cache, name)
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - made > DAY) rmSync(folder, { recursive: true, force: true })
  }
}

export const digest = (file, algorithm, encoding) =>
  createHash(algorithm).update(readFileSync(file)).digest(encoding)

/** Unpacks an npm package of exactly this SHA-512 below `folder`; returns the package's own folder. */
export async function unpackFromNpm(name, sha512, folder) {
  await npm(['pack', name, '--pack-destination', folder, '--loglevel=error'], { stdio: ERRORS_ONLY })
  const tarball = join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.tgz')),
  )
  if (digest(tarball, 'sha512', 'base64') !== sha512)
    throw new SetupProblem(`${name} is not the file it should be`)
  await run('tar', ['xzf', tarball, '-C', folder])
  rmSync(tarball)
  return join(folder, 'package')
}
