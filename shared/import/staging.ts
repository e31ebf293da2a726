import type { CaseRecord } from '../case'
import type { ScoredPhase } from '../case/phase'
import type { Change } from '../events'
import type { Rubrics } from '../rubric'

export type ImportKind = 'enterprises' | 'enterprise-scores' | 'township-scores'

/** The case that a workbook is staged against, and the sheet that its scores go to. */
export interface ImportTarget {
  record: CaseRecord
  rubrics: Rubrics
  phase: ScoredPhase
  /** null is the round that each subject's sheet belongs to now. */
  round: number | null
  scorer: string
}

/** Something said of one cell: where it is, what is the matter, and what to do. */
export interface CellRemark {
  sheet: string
  cell: string
  code: string
  message: string
}

/** What an import would do: all or nothing, so any problem leaves nothing added or changed. Notes do not hold it up. */
export interface Staging {
  kind: ImportKind
  /** Enterprises named in a list or score workbook; answered criteria of a township form. */
  rows: number
  added: number
  changed: number
  same: number
  problems: CellRemark[]
  notes: CellRemark[]
  changes: Change[]
}

/** The counts and changes of a staging before it is known whether anything stands in their way. */
export type Counted = Pick<Staging, 'rows' | 'added' | 'changed' | 'same' | 'changes'>

/** Counts rows that are new, that change something, and that say what is recorded. */
export function count(perRow: readonly { isNew: boolean; changes: readonly Change[] }[]): Counted {
  const added = perRow.filter((each) => each.isNew && each.changes.length > 0).length
  const changed = perRow.filter((each) => !each.isNew && each.changes.length > 0).length
  const changes = perRow.flatMap((each) => each.changes)
  return { rows: perRow.length, added, changed, same: perRow.length - added - changed, changes }
}
