import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureCliBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { newerNode } from './node.mjs'
import { callerFolder, root } from './places.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The built command line as a child process, in the folder the user is in. */
export async function startCli(args, stdio = 'inherit') {
  await ensureDependencies()
  await ensureCliBuilt()
  return spawn(newerNode(), [join(root, 'out/main/cli.js'), ...args], { cwd: callerFolder, stdio })
}

/** Runs the command line and ends this process as it ended: same exit code, same signal. */
export async function runCli(args) {
  endAs(await startCli(args))
}

export function endAs(child) {
  const forward = (signal) => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const each of SIGNALS) process.off(each, forward)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}
