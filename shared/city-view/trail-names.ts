import { TOWNSHIP } from '../case/subject'
import type { CityResult } from '../consolidation/city-result'
import type { SubjectSummary, TownSummary } from '../consolidation/town-summary'
import type { TownTally } from '../consolidation/town-tally'
import { subjectCode } from '../find/subject-names'
import { assertNever } from '../outcome'
import { criterionName } from './criterion-head'
import type { CityStep } from './place'

/** What each step down is called; empty for one that is not there any more. */
export function trailNames(
  trail: readonly CityStep[],
  { towns, criteria }: CityResult,
  town: { summary: TownSummary; tally: TownTally } | null,
): string[] {
  const nameOf = ({ to, id }: CityStep): string => {
    switch (to) {
      case 'town':
        return towns.find(({ caseId }) => caseId === id)?.name ?? ''
      case 'subject':
        return nameOfSubject(town?.summary.subjects.find((each) => each.id === id))
      case 'criterion':
        return nameOfCriterion(id, criteria, town?.tally ?? null)
      default:
        return assertNever(to)
    }
  }
  return trail.map(nameOf)
}

function nameOfSubject(subject: Pick<SubjectSummary, 'id' | 'name'> | undefined): string {
  if (!subject) return ''
  return subject.id === TOWNSHIP ? subjectCode(subject.id) : `${subjectCode(subject.id)} ${subject.name}`
}

/** In the words of the city's form, or of the town's own where that is another one. */
function nameOfCriterion(key: string, criteria: CityResult['criteria'], tally: TownTally | null): string {
  const known = criteria.find((each) => each.key === key)
  if (known) return criterionName(known)
  for (const form of ['enterprise', 'township'] as const) {
    const own = tally?.forms[form].criteria.find((each) => each.key === key)
    if (own) return criterionName({ ...own, form })
  }
  return ''
}
