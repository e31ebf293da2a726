import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RenderJob } from '../../electron/report/render'
import { typesetterThread } from '../../electron/report/typesetter'
import { tempFolder } from '../builders/folder'
import { sampleModel } from './sample-model'

const folder = tempFolder(afterAll)
const job: RenderJob = { model: sampleModel(), format: 'pdf', fonts: '' }
const { signal } = new AbortController()
let scripts = 0

/** A thread that does this with each job that it is sent. */
function threadOf(body: string) {
  scripts += 1
  const script = join(folder, `thread${scripts}.cjs`)
  const head = "const { parentPort } = require('node:worker_threads'); let jobs = 0;"
  writeFileSync(script, `${head} parentPort.on('message', (job) => { jobs += 1; ${body} })`)
  return typesetterThread(script)
}

describe('the typesetting thread', () => {
  it('answers one job after another, and stays warm between them', async () => {
    const typeset = threadOf('parentPort.postMessage({ bytes: new Uint8Array([jobs]) })')
    expect(await typeset(job, signal)).toEqual(new Uint8Array([1]))
    expect(await typeset(job, signal)).toEqual(new Uint8Array([2]))
  })

  it('is ended when its work is called off, and the next job finds a new one', async () => {
    const body =
      "if (job.format === 'docx') for (;;); else parentPort.postMessage({ bytes: new Uint8Array([jobs]) })"
    const typeset = threadOf(body)
    await typeset(job, signal)
    const abort = new AbortController()
    const endless = typeset({ ...job, format: 'docx' }, abort.signal)
    abort.abort()
    await expect(endless).rejects.toMatchObject({ code: 'cancelled' })
    expect(await typeset(job, signal)).toEqual(new Uint8Array([1]))
  })

  it('tells of a writer that broke down, and works on', async () => {
    const typeset = threadOf(
      "parentPort.postMessage(jobs === 1 ? { complaint: 'no font' } : { bytes: new Uint8Array([jobs]) })",
    )
    await expect(typeset(job, signal)).rejects.toThrow('no font')
    expect(await typeset(job, signal)).toEqual(new Uint8Array([2]))
  })

  it('may itself break down without taking the program with it', async () => {
    await expect(threadOf("throw new Error('out of letters')")(job, signal)).rejects.toThrow('out of letters')
    await expect(threadOf('process.exit(3)')(job, signal)).rejects.toThrow('ended')
  })

  it('may break down between two jobs, and the next job finds a new one', async () => {
    const typeset = threadOf(
      "parentPort.postMessage({ bytes: new Uint8Array([jobs]) }); setTimeout(() => { throw new Error('late') })",
    )
    expect(await typeset(job, signal)).toEqual(new Uint8Array([1]))
    await new Promise((settle) => setTimeout(settle, 500))
    expect(await typeset(job, signal)).toEqual(new Uint8Array([1]))
  })
})
