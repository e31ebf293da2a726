import type { Assessment, SubjectAssessment } from '../assessment'
import { SCORED_PHASES } from '../case/phase'
import type { Photo } from '../case/photo'
import type { ScoredSheet } from '../comparison'
import { verificationRounds } from '../rounds'
import type { CriterionScore } from '../sheet-score'
import { verifiedPick } from '../statistics/random-part'
import type { EvidenceSummary, FirstVerification, Mark, SheetSummary, SubjectSummary } from './town-summary'

/** Every subject of a town, the township first. */
export function subjectSummaries(assessment: Assessment): SubjectSummary[] {
  const { record, subjects } = assessment
  const drawn = new Set(record.draws.at(-1)?.picked)
  const added = new Set(record.additions.map(({ subject }) => subject))
  const photos = Map.groupBy(record.photos, ({ subject }) => subject)
  return subjects.map((subject) => ({
    id: subject.id,
    name: subject.name,
    class: subject.enterprise?.class ?? null,
    industry: subject.enterprise?.industry ?? null,
    isDrawn: drawn.has(subject.id),
    isAdded: added.has(subject.id),
    verdict: subject.verdict,
    flags: subject.flags.filter(({ severity }) => severity !== 'hint').map(({ message }) => message),
    sheets: SCORED_PHASES.flatMap((phase) => {
      const sheet = subject.sheets[phase]
      return sheet ? [sheetSummary(sheet)] : []
    }),
    rounds: verificationRounds(assessment, subject),
    first: subject.enterprise ? firstVerification(assessment, subject) : null,
    evidence: evidenceOf(photos.get(subject.id) ?? []),
  }))
}

const sheetSummary = ({ key: { phase, round, scorer }, score }: ScoredSheet): SheetSummary => ({
  phase,
  round,
  scorer,
  total: score.total,
  unanswered: score.unanswered,
  marks: score.criteria.flatMap(markOf),
})

function markOf({ id, deduction, reason, notApplicable }: CriterionScore): Mark[] {
  if (deduction === null) return [{ criterion: id, kind: 'unanswered' }]
  if (notApplicable) return [{ criterion: id, kind: 'notApplicable', reason: reason ?? '' }]
  return deduction > 0 ? [{ criterion: id, kind: 'deducted', deduction, reason }] : []
}

function firstVerification(assessment: Assessment, subject: SubjectAssessment): FirstVerification | null {
  const pick = verifiedPick(assessment, subject)
  if (!pick) return null
  const { pairs, total } = pick.comparison
  return {
    baseline: total.baseline,
    compared: total.compared,
    isInconsistent: pick.isInconsistent,
    inflated: pairs.filter(({ gap }) => gap !== 0).map(({ id, gap }) => ({ criterion: id, by: -gap! })),
    changed: pick.changed,
  }
}

function evidenceOf(photos: readonly Photo[]): EvidenceSummary[] {
  const places = Map.groupBy(photos, ({ phase, round, criterion }) => `${phase}/${round}/${criterion}`)
  return [...places.values()].map((of) => {
    const { phase, round, criterion } = of[0]!
    return { phase, round, criterion, hashes: of.map(({ hash }) => hash) }
  })
}
