import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLI } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const TIME = { timeout: 120_000 }
/** A process without any network, where this account may have one. */
const WAYS = [['-n'], ['-r', '-n']]
const way = WAYS.find((options) => spawnSync('unshare', [...options, 'true']).status === 0)
const WITHOUT = 'needs unshare, and the right to part a process from the network'

const runCutOff = (home: string, args: readonly string[]) =>
  spawnSync('unshare', [...way!, process.execPath, ...args], {
    env: { ...process.env, DUHE_HOME: home },
    encoding: 'utf8',
  })

test('the whole action runs without a network, from the case to the city’s papers', TIME, (context) => {
  if (!way) return context.skip(WITHOUT)
  const home = tempFolder()
  const { status, stdout } = runCutOff(home, [CLI, 'demo', join(home, '演示'), '--json'])
  expect(status).toBe(0)
  const { files } = JSON.parse(stdout) as { files: string[] }
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) expect(statSync(file).size).toBeGreaterThan(0)
  const [caseFile] = files.filter((file) => file.endsWith('.duhe'))
  mkdirSync(join(home, 'U盘'))
  for (const [name, ...options] of [['送.duhe'], ['送.duhe-locked', '--encrypt']])
    expect(
      runCutOff(home, [CLI, 'export', caseFile!, '--out', join(home, 'U盘', name!), ...options]).status,
    ).toBe(0)
})

test('what asks for the network fails there', TIME, (context) => {
  if (!way) return context.skip(WITHOUT)
  const asks = "require('node:net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))"
  expect(runCutOff(tempFolder(), ['-e', asks]).stdout).toContain('ENETUNREACH')
})
