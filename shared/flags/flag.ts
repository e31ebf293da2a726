import type { Comparison } from '../comparison'
import type { Rubric } from '../rubric'
import type { Tolerance } from '../tolerance'

/** hint: worth a look · inconsistent: 不一致 · reassist: 不一致, to be helped again. */
export type Severity = 'hint' | 'inconsistent' | 'reassist'

export interface Flag {
  /** The name of the rule's file; it is in people's reports and never changes. */
  id: string
  severity: Severity
  /** The section or criterion that it is about; null where it is about the whole sheet. */
  section: string | null
  criterion: string | null
  message: string
}

export interface FlagContext {
  comparison: Comparison
  rubric: Rubric
  tolerance: Tolerance
}
