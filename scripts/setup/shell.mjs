import { spawn, spawnSync } from 'node:child_process'
import { SetupProblem } from './log.mjs'
import { root } from './places.mjs'

/** A set-up step's own output is shown as progress, so it goes to stderr. */
export const ONTO_STDERR = ['ignore', 2, 2]
export const ERRORS_ONLY = ['ignore', 'ignore', 2]

/** Resolves to the exit code; 128 stands for "ended by a signal". */
export function exitCodeOf(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 128))
  })
}

export async function run(command, args, options) {
  const code = await exitCodeOf(command, args, options).catch((error) => {
    throw new SetupProblem(`could not start ${command}: ${error.message}`)
  })
  if (code !== 0) throw new SetupProblem(`${command} ${args.slice(0, 4).join(' ')} … ended with code ${code}`)
}

export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

export function outputOf(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''
}

/** npm of the machine: `npm ci` replaces node_modules, so it must not run on the Node that lives there. */
export function npm(args, options = { stdio: ONTO_STDERR }) {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env
  if (/npm-cli\.js$/.test(cli ?? '')) return run(node, [cli, ...args], options)
  const isWindows = process.platform === 'win32'
  return run(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows })
}
