import type { Assessment, SubjectAssessment } from '../assessment'
import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import type { ScoredSheet } from '../comparison'
import { paragraph, type TracedBlock, type TracedReport } from '../report'
import { PHASE_SHORT } from '../text.zh'
import { enumerate, words } from './figures'
import { subjectName, townName } from './names'
import { type FormOf, scoreForm } from './score-form'

export interface BookChoice {
  /** One subject; null for the town and every enterprise. */
  subject: string | null
  /** null for the latest phase that each subject has a sheet of. */
  phase: ScoredPhase | null
  /** Without scores, to be filled in by hand. */
  isBlank: boolean
}

/** The forms of 附件4 and 附件3 filled in, each on pages of its own: one subject's or the whole book. */
export function scoreBook(assessment: Assessment, date: string, choice: BookChoice): TracedReport {
  const chosen = assessment.subjects.filter(({ id }) => choice.subject === null || id === choice.subject)
  const forms = choice.isBlank ? blankForms(assessment, choice, chosen) : filledForms(chosen, choice)
  const name = choice.subject === null ? [] : chosen.map((each) => each.name)
  const chosenNames = choice.subject === null ? [] : chosen.map(subjectName)
  const phase = choice.phase && !choice.isBlank ? PHASE_SHORT[choice.phase] : ''
  const what = `${phase}评分表${choice.isBlank ? '（空白）' : ''}`
  return {
    title: words`${townName(assessment.record.township)}${enumerate(chosenNames, '')}${what}`,
    subtitle: [],
    date,
    fileName: [assessment.record.township.town, ...name, what, date.replaceAll('-', '')].join('_'),
    isHeadless: true,
    blocks: forms.length > 0 ? forms.flatMap(scoreForm) : NOTHING,
  }
}

const NOTHING: readonly TracedBlock[] = [paragraph('所选的对象还没有评分。')]

function filledForms(subjects: readonly SubjectAssessment[], { phase }: BookChoice): FormOf[] {
  return subjects.flatMap(({ id, name, rubric, sheets }) => {
    const sheet = phase ? sheets[phase] : latestOf(sheets)
    return sheet ? [{ rubric, subject: { id, name }, sheet }] : []
  })
}

const latestOf = (sheets: SubjectAssessment['sheets']): ScoredSheet | null =>
  SCORED_PHASES.map((phase) => sheets[phase]).findLast((sheet) => sheet !== null) ?? null

/** A named subject's form, or one nameless form of each kind. */
function blankForms(
  { rubrics }: Assessment,
  { subject }: BookChoice,
  chosen: readonly SubjectAssessment[],
): FormOf[] {
  if (subject !== null)
    return chosen.map(({ id, name, rubric }) => ({ rubric, subject: { id, name }, sheet: null }))
  return [rubrics.township, rubrics.enterprise].map((rubric) => ({ rubric, subject: null, sheet: null }))
}
