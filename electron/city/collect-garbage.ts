import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'minor' | 'major' }) => void

/** Found when it is first asked for, so that a start without towns does not wait for it. */
let collect: Collect | null = null

function findCollect(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/** After how many towns what was read a moment ago is given back, and after how many everything. */
const MINOR = 4
const MAJOR = 80

/**
 * For a program that goes through towns with little of each in memory: hears of them as they are done with, and gives
 * back what they needed a few at a time. Left to itself V8 counts objects and hardly the bytes that they stand for, so
 * that memory would grow with the towns; what unpacked or received a town is held from outside V8's heap, and with it
 * the town's bytes, until a major collection finds that nobody needs it.
 */
export function townsDone(): (towns: number) => void {
  let done = 0
  return (towns) => {
    const before = done
    done += towns
    const passed = (each: number) => Math.floor(done / each) > Math.floor(before / each)
    collect ??= findCollect()
    if (passed(MAJOR)) collect({ type: 'major' })
    else if (passed(MINOR)) collect({ type: 'minor' })
  }
}

/** What the files read before have left in memory, by their bytes: it grows and shrinks with them. */
export class Leavings {
  private left = 0

  /** How many bytes there may be at a time, those of the file that is read among them. */
  constructor(private readonly most: number) {}

  /** Throws away what was left where a file of this size would be too much beside it. */
  makeRoomFor(size: number): void {
    if (this.left === 0 || this.left + size <= this.most) return
    collect ??= findCollect()
    collect({ type: 'major' })
    this.left = 0
  }

  add(size: number): void {
    this.left += size
  }
}
