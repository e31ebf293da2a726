import type { FormName } from '../report/source'
import type { Rubric } from '../rubric'
import type { CriterionResult, CriterionTown, SectionResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { FormKeys } from './criterion-keys'
import { type FormSums, type GatheredTown, NO_CRITERION, NO_SECTION } from './gathered'
import { shareOf } from './shares'
import { addLosses, NO_LOSS } from './sums'
import type { Loss } from './town-tally'

/** The criteria of the city's form over all towns whose form has them word for word, in form order. */
export function criterionResults(
  rubric: Rubric,
  keys: FormKeys,
  { towns, criteria }: { towns: readonly GatheredTown[]; criteria: FormSums['criteria'] },
  settings: CitySettings,
): CriterionResult[] {
  const form = rubric.subject
  return rubric.criteria.map(({ id, text, points }) => {
    const key = keys.criteria.get(id)!
    const found = towns.map(({ losses }) => losses[form].get(key) ?? null)
    const loss = found.reduce<Loss>((sum, each) => (each ? addLosses(sum, each) : sum), NO_LOSS)
    return {
      ...{ key, form, id, section: rubric.sectionOf.get(id)!.no, text, points },
      ...loss,
      ...(criteria.get(key) ?? NO_CRITERION),
      share: shareOf(loss, settings),
      towns: found.map((each) => townPart(each, form, settings)),
    }
  })
}

const townPart = (loss: Loss | null, form: FormName, { smallest }: CitySettings): CriterionTown =>
  loss && { ...loss, isSmall: form === 'enterprise' && loss.judged < smallest }

/** The sections of the city's form over all towns whose section holds the same criteria. */
export function sectionResults(
  rubric: Rubric,
  keys: FormKeys,
  sections: FormSums['sections'],
  settings: CitySettings,
): SectionResult[] {
  return rubric.sections.map(({ no, title, points }) => {
    const key = keys.sections.get(no)!
    const sums = sections.get(key) ?? NO_SECTION
    return { key, form: rubric.subject, no, title, points, ...sums, share: shareOf(sums, settings) }
  })
}
