import { parentPort } from 'node:worker_threads'
import { type RenderJob, render } from './render'

/** What the thread answers: the bytes, or the complaint of a writer for the log. */
export type Typeset = { bytes: Uint8Array } | { complaint: string }

parentPort?.on('message', async (job: RenderJob) => {
  const answer: Typeset = await render(job).then(
    (bytes) => ({ bytes }),
    (error) => ({ complaint: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(answer)
})
