import type { Copy } from '@shared/city/standing'
import type { Child, TownReader } from './child'
import type { ReaderAnswer, ReaderOrder, Refusal } from './read-town'
import { answerOf, replyOf } from './reader-reply'
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
  /** After so long a file holds up those behind it. */
  patienceMs: number
  memoryMb: number
}

/** A file to read; it is settled once, with null where the readers were closed before it was read. */
export interface ReadingJob {
  path: string
  settle(reading: Reading | null): void
}

/** A file that the child was told to read. */
interface Ordered extends ReadingJob {
  no: number
  known: readonly string[]
}

/** One child after another, each reading one file after the other until it is too slow or breaks down. */
export class ReaderSeat {
  private child: Child | null = null
  /** The first is being read; those behind it are with the child already, so that it never waits. */
  private readonly jobs: Ordered[] = []
  private ordered = 0
  private patience: NodeJS.Timeout | undefined
  private deadline: NodeJS.Timeout | undefined
  private isHeldUp = false
  /** Whether the child was told of files that others read now; it would go on to them. */
  private isMisled = false

  constructor(
    private readonly reader: TownReader,
    private readonly asked: ReadingFor,
    private readonly limits: ReaderLimits,
    /** Hears of a file that takes long. */
    private readonly onHeldUp: () => void,
  ) {}

  /** How many files it has; more than any other where one of them holds it up. */
  get load(): number {
    return this.isHeldUp ? Number.POSITIVE_INFINITY : this.jobs.length
  }

  read(job: ReadingJob, known = this.asked.known()): void {
    this.ordered += 1
    const ordered = { ...job, no: this.ordered, known }
    this.jobs.push(ordered)
    if (this.jobs.length === 1) this.watch()
    this.order(ordered)
  }

  /** Gives back the files behind one that takes long, for another to read; none while it gets on. */
  giveBack(): ReadingJob[] {
    const behind = this.isHeldUp ? this.jobs.splice(1) : []
    this.isMisled ||= behind.length > 0
    return behind
  }

  /** Ends the child, and with it what it is reading. */
  end(): void {
    this.stop()
    const left = this.jobs.splice(0)
    this.watch()
    for (const job of left) job.settle(null)
  }

  private order({ no, path, known }: Ordered): void {
    this.child ??= this.begin()
    const order: ReaderOrder = { no, path, known, recompute: this.asked.recompute }
    this.child.send(order)
  }

  private begin(): Child {
    const ears = {
      heard: (message: unknown) => this.hear(message),
      ended: () => this.fail('broke-down'),
    }
    return this.reader.startChild(this.reader.script, this.limits.memoryMb, ears)
  }

  private watch(): void {
    clearTimeout(this.patience)
    clearTimeout(this.deadline)
    this.isHeldUp = false
    if (this.jobs.length === 0) return
    this.patience = setTimeout(() => {
      this.isHeldUp = true
      this.onHeldUp()
    }, this.limits.patienceMs)
    this.deadline = setTimeout(() => this.fail('too-slow'), this.limits.deadlineMs)
  }

  private hear(message: unknown): void {
    const [job] = this.jobs
    const reply = replyOf(message)
    // What is answered late or twice was settled before.
    if (reply && reply.no !== job?.no) return
    const answer = reply && answerOf(reply.answer)
    if (job && answer) this.take(job, answer)
    else this.fail('broke-down')
  }

  private take({ known, ...job }: Ordered, answer: ReaderAnswer): void {
    if (answer.kind !== 'known') {
      this.done()
      job.settle(answer)
    } else if (known.includes(answer.sha256)) this.takeKnown(job, answer)
    else this.fail('broke-down')
  }

  private takeKnown({ path, settle }: ReadingJob, answer: ReaderAnswer & { kind: 'known' }): void {
    const copy = this.asked.copyOf(answer.sha256)
    this.done()
    if (copy) settle({ ...answer, copy })
    // A newer state of the town came in meanwhile: how this one stands to it is for the whole of it to say.
    else this.read({ path, settle }, [])
  }

  private fail(why: 'too-slow' | 'broke-down'): void {
    this.stop()
    const job = this.done()
    for (const next of this.jobs) this.order(next)
    job?.settle({ kind: 'refused', sha256: null, size: null, refusal: { kind: 'unreadable', why } })
  }

  /** Takes away the first file; the next is being read from now on. */
  private done(): Ordered | undefined {
    if (this.isMisled) this.stop()
    const job = this.jobs.shift()
    this.watch()
    return job
  }

  private stop(): void {
    this.child?.kill()
    this.child = null
    this.isMisled = false
  }
}
