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
  /** The copy of which exactly these bytes are in already; null where none is. */
  known(sha256: string): Copy | null
  /** Whether the records are counted where a seal stored what they came to. */
  recompute: boolean
}

interface Bytes {
  sha256: string
  size: number
}

export interface ReaderLimits {
  deadlineMs: number
  memoryMb: number
}

/** One child after another, each reading files until it is too slow or breaks down. */
export class ReaderSeat {
  private child: Child | null = null
  private job: {
    settle(reading: Reading | null): void
    bytes: Bytes | null
  } | null = null
  private deadline: NodeJS.Timeout | undefined

  constructor(
    private readonly reader: TownReader,
    private readonly asked: ReadingFor,
    private readonly limits: ReaderLimits,
  ) {}

  read(path: string, settle: (reading: Reading | null) => void): void {
    this.job = { settle, bytes: null }
    this.deadline = setTimeout(() => this.fail('too-slow'), this.limits.deadlineMs)
    this.child ??= this.begin()
    this.tell({ kind: 'read', path })
  }

  /** Ends the child, and with it what it is reading. */
  end(reading: Reading | null): void {
    this.child?.kill()
    this.child = null
    this.settle(reading)
  }

  private begin(): Child {
    const ears = {
      heard: (message: unknown) => this.hear(message as ReaderAnswer),
      ended: () => this.fail('broke-down'),
    }
    return this.reader.startChild(this.reader.script, this.limits.memoryMb, ears)
  }

  private tell(order: ReaderOrder): void {
    this.child?.send(order)
  }

  private hear(answer: ReaderAnswer): void {
    if (!this.job) return
    if (answer.kind === 'refused') this.refuse(answer.refusal)
    else if (answer.kind === 'town') this.settle({ ...answer, ...this.job.bytes! })
    else this.decide(this.job, answer)
  }

  private decide(job: { bytes: Bytes | null }, { sha256, size }: Bytes): void {
    job.bytes = { sha256, size }
    const { recompute } = this.asked
    const copy = this.asked.known(sha256)
    this.tell(copy ? { kind: 'leave' } : { kind: 'go-on', recompute })
    if (copy) this.settle({ kind: 'known', sha256, size, copy })
  }

  private refuse(refusal: Refusal): void {
    const { sha256 = null, size = null } = this.job?.bytes ?? {}
    this.settle({ kind: 'refused', sha256, size, refusal })
  }

  private fail(why: 'too-slow' | 'broke-down'): void {
    this.child?.kill()
    this.child = null
    this.refuse({ kind: 'unreadable', why })
  }

  private settle(reading: Reading | null): void {
    clearTimeout(this.deadline)
    const job = this.job
    this.job = null
    job?.settle(reading)
  }
}
