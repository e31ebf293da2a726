import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onScreens } from './display.mjs'
import { newerNode } from './node.mjs'
import { inModules } from './places.mjs'
import { exitCodeOf } from './shell.mjs'

/** A test in the window keeps one processor busy. */
const WINDOWS_AT_ONCE = 2

export function runUnitTests(args, env = {}) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const command = [newerNode(), inModules('vitest', 'vitest.mjs'), 'run', ...reporters, ...args]
    const code = await start(command, env)
    return count(code, report, (found) => [found.numPassedTests, found.numFailedTests])
  })
}

export function runWindowTests(args, electron) {
  return withReport(async (report) => {
    const command = [
      newerNode(),
      inModules('@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=list,json',
      ...args,
    ]
    const env = { E2E_ELECTRON: electron.program, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const code = await onScreens(WINDOWS_AT_ONCE, (screens) => start(command, { ...env, ...screens }))
    return count(code, report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected])
  })
}

export const addUp = (results) => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
})

/** A report of its own for each run: two runs in one tree must not read each other's. */
async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start([command, ...args], env) {
  // An editor's terminal may set ELECTRON_RUN_AS_NODE, and then no window would open.
  const { ELECTRON_RUN_AS_NODE, ...inherited } = process.env
  return exitCodeOf(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...inherited, ...env } })
}

/** A runner that ends badly without naming a failed test (a crash, no report) counts as one failure. */
function count(code, report, read) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')))
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
