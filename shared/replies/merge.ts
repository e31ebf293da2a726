import type { Rule } from '../merge/adjudicate'
import type { CellPlace } from '../merge/cell-place'

/** What one file would bring, for somebody who has to say yes or no to it. */
export interface MergeSourceView {
  /** Its place among the chosen files, by which it is left out. */
  at: number
  name: string
  /** Why it cannot be taken in; null where it can. */
  problem: string | null
  /** Who wrote what is new, the most first. */
  people: readonly { name: string; added: number }[]
  added: number
  same: number
  /** The names of the subjects that it touches. */
  subjects: readonly string[]
  conflicts: number
  late: number
}

export interface MergePreview {
  sources: readonly MergeSourceView[]
  added: number
  same: number
  /** Cells that will be in conflict and are not yet. */
  conflicts: readonly CellPlace[]
  /** Whose laptops were found twice. */
  forks: readonly string[]
  /** The case is closed: what comes in is kept, and nothing more can be scored. */
  isClosed: boolean
}

export interface MergeDone {
  files: number
  added: number
  conflicts: number
  /** Of the added, what was written after the seal of what it changes. */
  late: number
}

/** A value that a cell had: who gave it, when and on which laptop. */
export interface CellValue {
  event: string
  who: string
  /** The laptop by who writes most on it; 本机 for this one. */
  laptop: string
  at: string
  words: string
  /** Why it was taken of several, where somebody decided. */
  decision: { reason: string; rule: Rule | null } | null
}

/** One cell that two laptops contradict each other about. */
export interface ConflictView extends CellPlace {
  values: readonly CellValue[]
  /** Everything that was ever written there, the newest first. */
  history: readonly CellValue[]
}

export interface ConflictList {
  conflicts: readonly ConflictView[]
  /** By whom or by which laptop all can be settled at once. */
  people: readonly string[]
  laptops: readonly { deviceId: string; name: string }[]
}

/** What a rule settled, and what it says nothing of. */
export interface SettledByRule {
  settled: number
  left: number
}
