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
function run(body: string, deadlineMs = 20_000) {
  const script = join(folder, 'child.js')
  writeFileSync(script, `process.on('message', (input) => { ${body} })`)
  return runInFork(script, { path: '甲' }, { deadlineMs, memoryMb: 64 })
}

describe('a child process', () => {
  it('is sent its input and answers once', async () => {
    expect(await run('process.send({ got: input.path })')).toEqual({ got: '甲' })
  })

  it('is killed at its deadline, even in an endless loop', async () => {
    await expect(run('for (;;) {}', 400)).rejects.toMatchObject({ code: 'workbook-timeout' })
  })

  it('may not take more memory than it was given', async () => {
    const hoard = 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length + 0.5))'
    await expect(run(hoard)).rejects.toMatchObject({ code: 'workbook-crashed' })
  })

  it('may break down or be missing without taking the program with it', async () => {
    await expect(run('process.exit(3)')).rejects.toMatchObject({ code: 'workbook-crashed' })
    await expect(run('throw new Error("no")')).rejects.toMatchObject({ code: 'workbook-crashed' })
    const missing = runInFork(join(folder, 'nowhere.js'), {}, { deadlineMs: 20_000, memoryMb: 64 })
    await expect(missing).rejects.toMatchObject({ code: 'workbook-crashed' })
  })
})
