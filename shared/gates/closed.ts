import type { CaseRecord } from '../case'
import type { Change } from '../events'
import { CaseProblem } from '../outcome'
import { SEAL_KINDS } from '../sealed-history'

/** Kinds that a closed case still takes: a report written of it, its sealing, and the undoing of its closing. */
const AFTER_CLOSING: readonly string[] = ['report-issued', 'phase-entered', 'action-undone', ...SEAL_KINDS]

/** Refuses a change of a case that has passed 总结提升; throws CaseProblem `case-closed`. */
export function refuseClosed(
  { phase }: Pick<CaseRecord, 'phase'>,
  changes: readonly Pick<Change, 'kind'>[],
): void {
  if (phase !== 'closed' || changes.every(({ kind }) => AFTER_CLOSING.includes(kind))) return
  throw new CaseProblem('case-closed', '案卷已办结，不能再改，没有保存。确需改动，请先撤销办结。')
}
