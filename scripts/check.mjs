// Everything that can be said about the sources without running them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './setup/dependencies.mjs'
import { progress, runScript } from './setup/log.mjs'
import { newerNode } from './setup/node.mjs'
import { inModules, root } from './setup/places.mjs'
import { exitCodeOf } from './setup/shell.mjs'

const tool = (...path) => {
  return async (...args) => (await exitCodeOf(newerNode(), [inModules(...path), ...args])) === 0
}
const biome = tool('@biomejs', 'biome', 'bin', 'biome')
const tsc = tool('typescript', 'bin', 'tsc')
const knip = tool('knip', 'bin', 'knip.js')

const CHECKS = {
  'exact versions': areVersionsExact,
  biome: () => biome('check', '.'),
  types: () => tsc('--noEmit', '-p', 'tsconfig.json'),
  knip: () => knip(),
}

/** A range would let two installs differ; the lock file alone does not hold what `npm install` adds later. */
function areVersionsExact() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies']
  const all = groups.flatMap((group) => Object.entries(manifest[group] ?? {}))
  const loose = all.filter(([, version]) => !/^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  for (const [name, version] of loose)
    console.error(`package.json: ${name} "${version}" is not an exact version`)
  return loose.length === 0
}

await runScript(async () => {
  await ensureDependencies()
  const failed = []
  for (const [name, passes] of Object.entries(CHECKS)) {
    progress(`checking: ${name}…`)
    if (!(await passes())) failed.push(name)
  }
  console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
})
