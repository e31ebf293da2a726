import type { Copy } from '@shared/city/standing'
import type { Child, TownReader } from './child'
import type { ReaderAnswer, ReaderOrder, Refusal } from './read-town'
import type { TownRead } from './whole-town'

/** What came of a file that was read. */
export type Reading =
  | { kind: 'town'; sha256: string; size: number; town: TownRead }
  /** Exactly these bytes are in already. */
  | { kind: 'known'; sha256: string; size: number; copy: Copy }
  | { kind: 'refused'; sha256: string | null; size: number | null; refusal: Refusal }

/** What files are read for. */
export interface ReadingFor {
  /** The hashes of the files by which towns are in. */
  known(): readonly string[]
  /** The copy of which exactly these bytes are in already; null where none is. */
  copyOf(sha256: string): Copy | null
  /** Whether the records are counted where a seal stored what they came to. */
  recompute: boolean
}

export interface ReaderLimits {
  deadlineMs: number
  memoryMb: number
}

interface Job {
  path: string
  settle(reading: Reading | null): void
}

/** One child after another, each reading one file after the other until it is too slow or breaks down. */
export class ReaderSeat {
  private child: Child | null = null
  /** The first is being read; those behind it are with the child already, so that it never waits. */
  private readonly jobs: Job[] = []
  private deadline: NodeJS.Timeout | undefined

  constructor(
    private readonly reader: TownReader,
    private readonly asked: ReadingFor,
    private readonly limits: ReaderLimits,
  ) {}

  read(path: string, settle: (reading: Reading | null) => void): void {
    const job = { path, settle }
    this.jobs.push(job)
    if (this.jobs.length === 1) this.watch()
    this.order(job)
  }

  /** Ends the child, and with it what it is reading. */
  end(): void {
    this.stop()
    for (const job of this.jobs.splice(0)) job.settle(null)
  }

  private order({ path }: Job, known = this.asked.known()): void {
    this.child ??= this.begin()
    const order: ReaderOrder = { path, known, recompute: this.asked.recompute }
    this.child.send(order)
  }

  private begin(): Child {
    const ears = {
      heard: (message: unknown) => this.hear(message as ReaderAnswer),
      ended: () => this.fail('broke-down'),
    }
    return this.reader.startChild(this.reader.script, this.limits.memoryMb, ears)
  }

  private watch(): void {
    clearTimeout(this.deadline)
    if (this.jobs.length > 0) this.deadline = setTimeout(() => this.fail('too-slow'), this.limits.deadlineMs)
  }

  private hear(answer: ReaderAnswer): void {
    if (answer.kind !== 'known') {
      this.settle(answer)
      return
    }
    const copy = this.asked.copyOf(answer.sha256)
    if (copy) this.settle({ ...answer, copy })
    else this.readAgain()
  }

  /** A newer state of the town came in meanwhile: how this one stands to it is for the whole of it to say. */
  private readAgain(): void {
    const job = this.jobs.shift()
    if (!job) return
    this.jobs.push(job)
    this.watch()
    this.order(job, [])
  }

  private fail(why: 'too-slow' | 'broke-down'): void {
    this.stop()
    const job = this.jobs.shift()
    for (const next of this.jobs) this.order(next)
    this.watch()
    job?.settle({ kind: 'refused', sha256: null, size: null, refusal: { kind: 'unreadable', why } })
  }

  private stop(): void {
    clearTimeout(this.deadline)
    this.child?.kill()
    this.child = null
  }

  private settle(reading: Reading): void {
    const job = this.jobs.shift()
    this.watch()
    job?.settle(reading)
  }
}
