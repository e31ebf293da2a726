import type { WorkState } from '@shared/contract/work'
import { CaseProblem } from '@shared/outcome'

/** One long piece of work: how far it is, and whether somebody has called it off. */
export class Work {
  private readonly abort = new AbortController()
  private now: WorkState = { what: '准备', done: 0, of: 0 }

  constructor(private readonly tell: (state: WorkState) => void = () => undefined) {}

  get state(): WorkState {
    return this.now
  }

  get signal(): AbortSignal {
    return this.abort.signal
  }

  /** Begins the next part; throws CaseProblem `cancelled` where the work was called off. */
  step(what: string, done = 0, of = 0): void {
    this.check()
    this.now = { what, done, of }
    this.tell(this.now)
  }

  /** Throws CaseProblem `cancelled` where the work was called off. */
  check(): void {
    if (this.signal.aborted) throw cancelled()
  }

  cancel(): void {
    this.abort.abort()
  }
}

/** The refusal of work that was called off before it wrote anything. */
export const cancelled = () => new CaseProblem('cancelled', '已取消。案卷没有改动，也没有写出文件。')
