import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

// From the project's folder, as in case-file.ts: Playwright knows no import.meta.
const built = (script: string) => resolve('out', 'main', script)

export const CLI = built('cli.js')
/** The child that reads case files for the city. */
export const TOWN_READER = built('read-town.js')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

const withHome = (home: string) => ({ env: { ...process.env, DUHE_HOME: home } })

/** Runs one command line on the laptop of this home folder, as it is. */
export function duhe(home: string, args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...withHome(home),
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}

/** Runs one command line with --json and reads the one value that it prints; an object's keys may be asked of it. */
export function duheJson(home: string, ...args: string[]) {
  const { code, stdout, stderr } = duhe(home, [...args, '--json'])
  const lines = stdout.split('\n')
  if (lines.length !== 2 || lines[1] !== '')
    throw new Error(`expected one line of JSON, got ${JSON.stringify(stdout)}; ${stderr}`)
  // biome-ignore lint/suspicious/noExplicitAny: what the command line prints is what the tests look into
  return { code, json: JSON.parse(lines[0]!) as any }
}

/** `score --lines -` on a file, fed line by line. */
export function startScoring(home: string, file: string) {
  const child = spawn(process.execPath, [CLI, 'score', file, '--lines', '-'], {
    ...withHome(home),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const over = once(child, 'exit')
  // A line on its way to a killed process has nowhere to go.
  child.stdin.on('error', () => undefined)
  return {
    acknowledgements: createInterface({ input: child.stdout }),
    over,
    send: (line: object) => child.stdin.write(`${JSON.stringify(line)}\n`),
    end: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
  }
}
