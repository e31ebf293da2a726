import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'minor' | 'major' }) => void

/** Found when it is first asked for, so that a start without towns does not wait for it. */
let collect: Collect | null = null

function findCollect(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/** After how many towns memory is given back. */
interface Turns {
  /** What was read a moment ago. */
  minor?: number
  /** Everything. */
  major: number
}

/** For a program that goes through towns with little of each in memory. */
export const ONE_BY_ONE: Turns = { minor: 4, major: 80 }

/**
 * Hears of towns as they are done with, and gives back what they needed a few at a time. Left to itself V8 counts objects
 * and hardly the bytes that they stand for, so that memory would grow with the towns; what unpacked or received a town
 * is held from outside V8's heap, and with it the town's bytes, until a major collection finds that nobody needs it.
 */
export function townsDone({ minor = Number.POSITIVE_INFINITY, major }: Turns): (towns: number) => void {
  let done = 0
  return (towns) => {
    const before = done
    done += towns
    const passed = (each: number) => Math.floor(done / each) > Math.floor(before / each)
    collect ??= findCollect()
    if (passed(major)) collect({ type: 'major' })
    else if (passed(minor)) collect({ type: 'minor' })
  }
}
