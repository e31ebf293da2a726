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

/** After so many towns what was read a moment ago is given back, and after so many everything. */
const MINOR = 4
const MAJOR = 80

/**
 * Hears of towns as they are done with, and gives back what they needed a few at a time. What unpacked or received a town
 * is held from outside V8's heap, and with it the town's bytes, until a major collection finds that nobody needs it.
 */
export function townsDone(): (towns: number) => void {
  let done = 0
  return (towns) => {
    const before = done
    done += towns
    const passed = (each: number) => Math.floor(done / each) > Math.floor(before / each)
    if (passed(MAJOR)) collectGarbage('major')
    else if (passed(MINOR)) collectGarbage('minor')
  }
}
