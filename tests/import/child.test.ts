import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInFork } from '../../electron/import/child'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duhe-child-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a child that does this when it is sent its input. */
function run(body: string, deadlineMs = 20_000, signal = new AbortController().signal) {
  const script = join(folder, 'child.js')
  writeFileSync(script, `process.on('message', (input) => { ${body} })`)
  return runInFork(script, { path: '甲' }, { deadlineMs, memoryMb: 64 }, signal)
}

describe('a child process', () => {
  it('is sent its input and answers once', async () => {
    expect(await run('process.send({ got: input.path })')).toEqual({ got: '甲' })
  })

  it('is killed at its deadline, even in an endless loop', async () => {
    await expect(run('for (;;) {}', 400)).rejects.toMatchObject({ code: 'workbook-timeout' })
  })

  it('is killed when its work is called off', async () => {
    const abort = new AbortController()
    const endless = run('for (;;) {}', 20_000, abort.signal)
    abort.abort()
    await expect(endless).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('may not take more memory than it was given', async () => {
    const hoard = 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length + 0.5))'
    await expect(run(hoard)).rejects.toMatchObject({ code: 'workbook-crashed' })
  })

  it('may break down or be missing without taking the program with it', async () => {
    await expect(run('process.exit(3)')).rejects.toMatchObject({ code: 'workbook-crashed' })
    await expect(run('throw new Error("no")')).rejects.toMatchObject({ code: 'workbook-crashed' })
    const limits = { deadlineMs: 20_000, memoryMb: 64 }
    const missing = runInFork(join(folder, 'nowhere.js'), {}, limits, new AbortController().signal)
    await expect(missing).rejects.toMatchObject({ code: 'workbook-crashed' })
  })
})
