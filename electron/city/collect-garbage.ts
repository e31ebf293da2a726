import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'minor' | 'major' }) => void

/** Found when it is first asked for, so that a start without towns does not wait for it. */
let collect: Collect | null = null

function findCollect(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/**
 * Gives back at once what a town needed that is done with: `minor` what was read a moment ago, `major` everything. Left to
 * itself V8 counts objects and hardly the bytes that they stand for, so that memory would grow with the towns.
 */
export function collectGarbage(type: 'minor' | 'major'): void {
  collect ??= findCollect()
  collect({ type })
}
