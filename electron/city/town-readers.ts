import type { TownReader } from './child'
import { type ReaderLimits, ReaderSeat, type Reading, type ReadingFor, type ReadingJob } from './reader-seat'

const LIMITS: ReaderLimits = { deadlineMs: 120_000, patienceMs: 3_000, memoryMb: 512 }
/** How many files are read at a time. */
const CHILDREN = 2
/** How many files a child is given at a time: while the last one is written down, it goes on with the next. */
const GIVEN = 3

/** Reads case files in children of their own; one that is too slow or breaks down is replaced, and costs its file only. */
export class TownReaders {
  private readonly seats: readonly ReaderSeat[]
  private readonly waiting: ReadingJob[] = []
  private isClosed = false

  constructor(reader: TownReader, asked: ReadingFor, limits = LIMITS) {
    const seat = () => new ReaderSeat(reader, asked, limits, () => this.giveOut())
    this.seats = Array.from({ length: CHILDREN }, seat)
  }

  /** Reads one file; null where the readers were closed before it was read. */
  read(path: string): Promise<Reading | null> {
    return new Promise((resolve) => {
      const settle = (reading: Reading | null) => {
        resolve(reading)
        this.giveOut()
      }
      this.waiting.push({ path, settle })
      this.giveOut()
    })
  }

  /** Ends every child at once. */
  close(): void {
    this.isClosed = true
    for (const seat of this.seats) seat.end()
    this.giveOut()
  }

  private giveOut(): void {
    if (this.isClosed) {
      for (const job of this.waiting.splice(0)) job.settle(null)
      return
    }
    this.takeOver()
    while (this.waiting.length > 0) {
      const seat = this.seats.reduce((one, other) => (other.load < one.load ? other : one))
      if (seat.load >= GIVEN) return
      seat.read(this.waiting.shift()!)
    }
  }

  /** A reader that has nothing to read is given what lies behind a file that holds another up. */
  private takeOver(): void {
    if (this.waiting.length > 0 || this.seats.every(({ load }) => load > 0)) return
    this.waiting.push(...this.seats.flatMap((seat) => seat.giveBack()))
  }
}
