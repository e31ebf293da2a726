import type { CaseProblem } from '@shared/outcome'

/** Something to be told that hinders nothing, until somebody has read it. */
export class Notice {
  words: string | null = null
  private readonly told = new Set<string>()

  tell(words: string): void {
    this.words = words
  }

  /** What goes wrong again and again is told the first time. */
  tellOnce(problem: CaseProblem | null): void {
    if (problem === null || this.told.has(problem.code)) return
    this.told.add(problem.code)
    this.words = problem.message
  }

  dismiss(): void {
    this.words = null
  }
}
