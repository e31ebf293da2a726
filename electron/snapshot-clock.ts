import type { Desk } from './desk'

const EVERY_MS = 10 * 60_000
/** Nobody is kept waiting in the middle of a row: the copy is made in a pause, unless there is none for long. */
const PAUSE_MS = 15_000
const LATEST_MS = EVERY_MS + 2 * 60_000
const LOOK_MS = 5_000

/** Puts a copy of the open case by every ten minutes, where it has changed; ends with what this returns. */
export function startSnapshotClock(desk: Desk): () => void {
  let last = Date.now()
  const timer = setInterval(() => {
    const since = Date.now() - last
    const isPause = Date.now() - desk.savedAt > PAUSE_MS
    if (since < EVERY_MS || !(isPause || since > LATEST_MS)) return
    last = Date.now()
    void desk.snapshotAside()
  }, LOOK_MS)
  return () => clearInterval(timer)
}
