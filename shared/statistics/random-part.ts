import { type Assessment, comparedOnce, type SubjectAssessment, scoredOnce } from '../assessment'
import { changedAfterReveal } from '../blind'
import type { Draw } from '../case/action'
import { PANEL, type Sheet } from '../case/sheet'
import type { Comparison } from '../comparison'
import { raiseFlags, verdictOf } from '../flags'
import type { Flag } from '../flags/flag'
import { sheetsOfSubject } from '../sheets-of-subject'

/** One enterprise whose 自评 and first 核实 are both complete. */
export interface VerifiedPick {
  id: string
  comparison: Comparison
  isInconsistent: boolean
  /** By the tolerance that stood at the draw, where it is not the present one. */
  isInconsistentAtDraw: boolean | null
  /** Criteria scored after the 自评 was shown or the sheet was signed: not independent any more. */
  changed: readonly string[]
}

/** The enterprises of the last draw: a later one is used alone, since two draws are no single random sample. */
export interface RandomPart {
  draw: Draw
  verified: readonly VerifiedPick[]
  /** Picked enterprises that have no complete pair of sheets yet. */
  pending: readonly string[]
}

/** What was picked at random and how far it is verified, in round 1 of 督导核实; null without a draw. */
export function randomPartOf(assessment: Assessment): RandomPart | null {
  const draw = assessment.record.draws.at(-1)
  if (!draw) return null
  const byId = new Map(assessment.enterprises.map((each) => [each.id, each]))
  const verified = draw.picked.flatMap((id) => {
    const subject = byId.get(id)
    const found = subject && verifiedPick(assessment, subject)
    return found ? [found] : []
  })
  const done = new Set(verified.map(({ id }) => id))
  return { draw, verified, pending: draw.picked.filter((id) => !done.has(id)) }
}

/** The first verification of an enterprise, drawn or not, against its 自评; null while either is incomplete. */
export function verifiedPick(
  assessment: Assessment,
  { id, rubric, sheets }: SubjectAssessment,
): VerifiedPick | null {
  const { record, tolerance, toleranceAtDraw } = assessment
  const baseline = sheets.selfAssessment
  const first = firstVerification(record.sheets, id)
  if (!baseline || baseline.score.unanswered > 0 || !first) return null
  const compared = scoredOnce(rubric, first)
  if (compared.score.unanswered > 0) return null
  const { comparison, flags } = comparedOnce(rubric, baseline, compared, tolerance)
  const flagsAtDraw = toleranceAtDraw && raiseFlags({ comparison, rubric, tolerance: toleranceAtDraw })
  return {
    id,
    comparison,
    isInconsistent: isInconsistent(flags),
    isInconsistentAtDraw: flagsAtDraw && isInconsistent(flagsAtDraw),
    changed: changedAfterReveal(record, first),
  }
}

const isInconsistent = (flags: readonly Flag[]): boolean => verdictOf(flags) !== 'consistent'

/** The sheet of record of round 1: the panel's, else the only one; what 重新帮扶 brought later never replaces it. */
function firstVerification(sheets: readonly Sheet[], subject: string): Sheet | null {
  const begun = sheetsOfSubject(sheets, subject).filter(
    ({ key, answers }) => key.phase === 'verification' && key.round === 1 && answers.size > 0,
  )
  const panel = begun.find(({ key }) => key.scorer === PANEL)
  return panel ?? (begun.length === 1 ? begun[0]! : null)
}
