/** What became of a file that was offered to the city. */
export type Verdict =
  /** The town is in by this file. */
  | 'joined'
  /** The town was in by an older state of the same case, whose place this one has taken. */
  | 'replaced'
  /** This very file was in already. */
  | 'unchanged'
  /** Another file with the same state is in. */
  | 'same'
  /** The file that is in holds all of this one and more. */
  | 'older'
  /** Neither it nor the one that is in holds all of the other. */
  | 'diverged'
  | 'damaged'
  | 'newer-version'
  | 'not-a-case'
  | 'unreadable'

/** Verdicts after which the town is in by the file. */
export const IS_IN: readonly Verdict[] = ['joined', 'replaced', 'unchanged']

/** One file that was offered, and what became of it. */
export interface IntakeEntry {
  /** Its path as it was given. */
  file: string
  /** null where it could not be read to its end. */
  sha256: string | null
  bytes: number | null
  caseId: string | null
  town: string | null
  verdict: Verdict
  /** The verdict in words that name the file, and what to do. */
  reason: string
  /** What to look at in a town that is in, in words; empty where there is nothing. */
  cautions: readonly string[]
  /** The code of the seal whose stored summary was taken in; null where the records were counted, or nothing was taken. */
  seal: string | null
}

/** What one run of taking files in came to. */
export interface IntakeReport {
  /** In the order of their paths. */
  entries: readonly IntakeEntry[]
  /** Files that were not looked at, because the work was called off. */
  left: readonly string[]
  seconds: number
}
