import { Worker } from 'node:worker_threads'
import { cancelled } from '../work'
import type { RenderJob } from './render'
import type { Typeset } from './typeset'

/** Makes the bytes of one report file; refuses as `cancelled` when the signal comes first. */
export type Typesetter = (job: RenderJob, signal: AbortSignal) => Promise<Uint8Array>

/** What a thread may have of short-lived values: a quarter of Node's own, which costs no more work and takes less memory. */
const YOUNG_MB = 12

/** Sets reports in a thread of its own, which stays warm, so that the window lives on and the work can be called off. */
export function typesetterThread(script: string): Typesetter {
  let idle: Worker | null = null
  /** One that breaks down between two jobs must not take the program with it, nor be given the next job. */
  const begun = () => {
    const thread = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      if (idle === thread) idle = null
    })
    return thread
  }
  return async (job, signal) => {
    if (signal.aborted) throw cancelled()
    const thread = idle ?? begun()
    idle = null
    thread.ref()
    const answer = await answerOf(thread, job, signal)
    thread.unref()
    idle = thread
    if ('bytes' in answer) return answer.bytes
    throw new Error(answer.complaint)
  }
}

/** The thread's answer to one job; where it is called off the thread is ended. */
function answerOf(thread: Worker, job: RenderJob, signal: AbortSignal): Promise<Typeset> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', stop)
      thread.off('message', answered).off('error', broken).off('exit', ended)
      end()
    }
    const answered = (answer: Typeset) => settle(() => resolve(answer))
    const broken = (error: unknown) => settle(() => reject(error))
    const ended = () => settle(() => reject(new Error('the typesetting thread ended')))
    const stop = () => {
      settle(() => reject(cancelled()))
      void thread.terminate()
    }
    signal.addEventListener('abort', stop)
    thread.on('message', answered).on('error', broken).on('exit', ended)
    thread.postMessage(job)
  })
}
