import type { ScoredPhase } from '../case/phase'
import type { CityResult, Share, TownResult } from '../consolidation/city-result'
import type { SheetSummary, SubjectSummary, TownSummary } from '../consolidation/town-summary'
import type { Loss } from '../consolidation/town-tally'
import type { EnterpriseClass } from '../enterprise-class'
import type { Verdict } from '../flags'
import type { Points } from '../points'
import { type CriterionHead, headOf } from './criterion-head'

/** One subject of a town as the city keeps it, in one line. */
export interface SubjectLine {
  id: string
  name: string
  class: EnterpriseClass | null
  isDrawn: boolean
  isAdded: boolean
  totals: Readonly<Partial<Record<ScoredPhase, Points>>>
  gap: Points | null
  verdict: Verdict | null
  flags: readonly string[]
}

/** A criterion in one town beside the whole city. */
export interface TownCriterion {
  criterion: CriterionHead
  here: Loss
  isSmall: boolean
  city: Share
}

export interface TownPage {
  town: TownResult
  /** The township first. */
  subjects: readonly SubjectLine[]
  /** Those on which somebody lost points, the largest share first, small numbers after the others; the township's own form last. */
  criteria: readonly TownCriterion[]
}

export function townPageOf(result: CityResult, summary: TownSummary): TownPage | null {
  const index = result.towns.findIndex(({ caseId }) => caseId === summary.caseId)
  const town = result.towns[index]
  if (!town) return null
  const criteria = result.criteria.flatMap((each): TownCriterion[] => {
    const here = each.towns[index]
    if (!here || here.deducted === 0) return []
    return [{ criterion: headOf(each), here, isSmall: here.isSmall, city: each.share }]
  })
  return { town, subjects: summary.subjects.map(subjectLine), criteria: criteria.sort(byShare) }
}

export function subjectLine(subject: SubjectSummary): SubjectLine {
  const { id, name, isDrawn, isAdded, verdict, flags, sheets, rounds } = subject
  const complete = sheets.filter(({ unanswered }) => unanswered === 0)
  return {
    id,
    name,
    class: subject.class,
    isDrawn,
    isAdded,
    totals: Object.fromEntries(complete.map(({ phase, total }: SheetSummary) => [phase, total])),
    gap: rounds.at(-1)?.gap ?? null,
    verdict,
    flags,
  }
}

const rate = ({ here }: TownCriterion) => here.deducted / here.judged

function byShare(a: TownCriterion, b: TownCriterion): number {
  if (a.criterion.form !== b.criterion.form) return a.criterion.form === 'township' ? 1 : -1
  if (a.isSmall !== b.isSmall) return a.isSmall ? 1 : -1
  return rate(b) - rate(a) || b.here.lost - a.here.lost
}
