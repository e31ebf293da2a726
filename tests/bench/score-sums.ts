import { isDeepStrictEqual } from 'node:util'
import { TOWNSHIP } from '@shared/case/subject'
import type { TownSummary } from '@shared/consolidation/town-summary'
import type { FormName } from '@shared/report/source'
import type { Rubrics } from '@shared/rubric'
import { PHASE_NAMES } from '@shared/text.zh'
import { CitySession } from '../../electron/city/session'
import { testSurroundings } from '../builders/surroundings'

/** What a town's deductions add up to, by criterion, by sheet and by phase; hundredths of a point. */
export type ScoreSums = Record<'criteria' | 'sheets' | 'phases', Record<string, number>>

export const formOf = (subject: string): FormName => (subject === TOWNSHIP ? 'township' : 'enterprise')

/** What a city file holds of each town, by the town's name. */
export function sumsOfCity(cityFile: string): Map<string, ScoreSums> {
  const session = CitySession.open(cityFile, 'read', testSurroundings())
  try {
    const towns = [...session.summaries()]
    return new Map(towns.map((summary) => [summary.town, sumsOfTown(summary, session.rubricsOf(summary))]))
  } finally {
    session.close()
  }
}

function sumsOfTown({ subjects }: TownSummary, rubrics: Rubrics): ScoreSums {
  const sums: ScoreSums = { criteria: {}, sheets: {}, phases: {} }
  const add = (part: keyof ScoreSums, key: string, deduction: number) => {
    sums[part][key] = (sums[part][key] ?? 0) + deduction
  }
  for (const { id: subject, sheets } of subjects)
    for (const { phase, marks } of sheets) {
      const deducted = marks.flatMap((mark) =>
        mark.kind === 'deducted' ? [[mark.criterion, mark.deduction] as const] : [],
      )
      const deductions = new Map(deducted)
      const form = formOf(subject)
      for (const { id } of rubrics[form].criteria) {
        const deduction = deductions.get(id) ?? 0
        add('criteria', `${form} ${id}`, deduction)
        add('sheets', `${subject} ${PHASE_NAMES[phase]}`, deduction)
        add('phases', PHASE_NAMES[phase], deduction)
      }
    }
  return sums
}

/** Throws where two ways of adding up the same scores do not come to the same, to the hundredth. */
export function refuseOtherSums(whose: string, found: readonly ScoreSums[], due: readonly ScoreSums[]): void {
  if (isDeepStrictEqual(found, due)) return
  const phases = (all: readonly ScoreSums[]) => JSON.stringify(all.map((sums) => sums.phases))
  throw new Error(`${whose} adds up to something else: ${phases(found)} and not ${phases(due)}`)
}
