import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, SheetKey } from '@shared/case/sheet'
import { compareSheets } from '@shared/comparison'
import { raiseFlags } from '@shared/flags'
import { parseRubric, type Rubric } from '@shared/rubric'
import { scoreSheet } from '@shared/sheet-score'
import { DEFAULT_TOLERANCE, type Tolerance } from '@shared/tolerance'

const RUBRICS = join(import.meta.dirname, '..', '..', 'resources', 'rubrics')

export const readForm = (name: 'enterprise' | 'township'): unknown =>
  JSON.parse(readFileSync(join(RUBRICS, `${name}-rubric.json`), 'utf8'))

export const enterpriseForm = parseRubric(readForm('enterprise'))
export const townshipForm = parseRubric(readForm('township'))

export const deducted = (deduction: number, reason: string | null = '记录不全'): Answer => ({
  kind: 'scored',
  deduction,
  reason,
  basis: null,
})

/** A sheet that gives full points to everything except what is named. */
export function sheetOf(rubric: Rubric, except: Record<string, Answer | null> = {}): Map<string, Answer> {
  const answers = new Map(rubric.criteria.map(({ id }) => [id, deducted(0, null)]))
  for (const [id, answer] of Object.entries(except))
    if (answer) answers.set(id, answer)
    else answers.delete(id)
  return answers
}

const key = (phase: SheetKey['phase']): SheetKey => ({ subject: 'E001', phase, round: 1, scorer: '' })

export const pairOf = (rubric: Rubric, baseline: Map<string, Answer>, compared: Map<string, Answer>) =>
  compareSheets(
    rubric,
    { key: key('selfAssessment'), score: scoreSheet(rubric, baseline), signatures: [] },
    { key: key('verification'), score: scoreSheet(rubric, compared), signatures: [] },
  )

/** The flags of a pair of sheets of the enterprise form, as `rule criterion-or-section`. */
export function flagsOf(
  baseline: Record<string, Answer | null>,
  compared: Record<string, Answer | null>,
  tolerance: Tolerance = DEFAULT_TOLERANCE,
) {
  const comparison = pairOf(
    enterpriseForm,
    sheetOf(enterpriseForm, baseline),
    sheetOf(enterpriseForm, compared),
  )
  return raiseFlags({ comparison, rubric: enterpriseForm, tolerance })
}
