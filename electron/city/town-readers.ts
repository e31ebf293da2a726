import type { TownReader } from './child'
import { type ReaderLimits, ReaderSeat, type Reading, type ReadingFor } from './reader-seat'

const LIMITS: ReaderLimits = { deadlineMs: 120_000, memoryMb: 512 }
/** How many files are read at a time. */
const CHILDREN = 2
/** How many files a child is given at a time: while the last one is written down, it goes on with the next. */
const GIVEN = 3

interface Job {
  path: string
  settle(reading: Reading | null): void
}

/** Reads case files in children of their own; one that is too slow or breaks down is replaced, and costs its file only. */
export class TownReaders {
  private readonly idle: ReaderSeat[]
  private readonly seats: readonly ReaderSeat[]
  private readonly waiting: Job[] = []
  private isClosed = false

  constructor(reader: TownReader, asked: ReadingFor, limits = LIMITS) {
    this.seats = Array.from({ length: CHILDREN }, () => new ReaderSeat(reader, asked, limits))
    this.idle = Array.from({ length: GIVEN }, () => this.seats).flat()
  }

  /** Reads one file; null where the readers were closed before it was read. */
  read(path: string): Promise<Reading | null> {
    return new Promise((settle) => {
      this.waiting.push({ path, settle })
      this.next()
    })
  }

  /** Ends every child at once. */
  close(): void {
    this.isClosed = true
    for (const seat of this.seats) seat.end()
    for (const job of this.waiting.splice(0)) job.settle(null)
  }

  private next(): void {
    if (this.isClosed) {
      for (const job of this.waiting.splice(0)) job.settle(null)
      return
    }
    const seat = this.waiting.length > 0 ? this.idle.pop() : undefined
    const job = seat && this.waiting.shift()
    if (!seat || !job) return
    seat.read(job.path, (reading) => {
      this.idle.push(seat)
      job.settle(reading)
      this.next()
    })
  }
}
