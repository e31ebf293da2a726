import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '@shared/outcome'
import { type SnapshotDraft, settleSnapshot, snapshotProblem } from './snapshots'

// A thread of its own reads the copy again, so that the window lives on; its one answer is what went wrong, or null.
try {
  settleSnapshot(workerData as SnapshotDraft)
  parentPort!.postMessage(null)
} catch (error) {
  parentPort!.postMessage(problemOf(snapshotProblem(error)))
}
