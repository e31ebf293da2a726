import { Worker } from 'node:worker_threads'
import { CaseProblem, type Problem } from '@shared/outcome'
import { type SnapshotDraft, snapshotProblem } from './store/snapshots'

/** Makes a snapshot durable and verified; says in words what prevented it, or null. */
export type SettleSnapshot = (draft: SnapshotDraft) => Promise<CaseProblem | null>

/** Settles snapshots in a thread of its own. */
export const settlingThread =
  (script: string): SettleSnapshot =>
  (workerData) =>
    new Promise((resolve) => {
      const thread = new Worker(script, { workerData })
      thread.once('message', (problem: Problem | null) =>
        resolve(problem && new CaseProblem(problem.code, problem.message)),
      )
      thread.once('error', (error) => resolve(snapshotProblem(error)))
      thread.once('exit', () => resolve(snapshotProblem(new Error('the settling thread ended'))))
    })
