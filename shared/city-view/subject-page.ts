import type { ScoredPhase } from '../case/phase'
import { TOWNSHIP } from '../case/subject'
import type { Mark, SubjectSummary, TownSummary } from '../consolidation/town-summary'
import type { CriterionTally, TownTally } from '../consolidation/town-tally'
import type { FormName } from '../report/source'
import { type CriterionHead, headOf } from './criterion-head'
import { type SubjectLine, subjectLine } from './town-page'

/** What one sheet says of a criterion, and how many pictures lie with it in the town's file. */
export interface SheetMark {
  phase: ScoredPhase
  round: number
  scorer: string
  /** null for full points. */
  mark: Mark | null
  photos: number
}

export interface MarkedCriterion {
  criterion: CriterionHead
  sheets: readonly SheetMark[]
  /** Scored after the 自评 was shown or the sheet was signed. */
  isChanged: boolean
}

export interface SubjectPage {
  subject: SubjectLine
  rounds: SubjectSummary['rounds']
  sheets: readonly Pick<
    SubjectSummary['sheets'][number],
    'phase' | 'round' | 'scorer' | 'total' | 'unanswered'
  >[]
  /** The criteria of which some sheet says more than full points, in form order. */
  criteria: readonly MarkedCriterion[]
  /** The form has so many more, full in every sheet. */
  full: number
}

const formOf = (id: string): FormName => (id === TOWNSHIP ? 'township' : 'enterprise')

export function subjectPageOf(summary: TownSummary, tally: TownTally, id: string): SubjectPage | null {
  const subject = summary.subjects.find((each) => each.id === id)
  if (!subject) return null
  const form = formOf(id)
  const all = tally.forms[form].criteria
  const criteria = all
    .map((each) => markedCriterion(subject, form, each))
    .filter(({ sheets }) => sheets.some(({ mark, photos }) => mark !== null || photos > 0))
  return {
    subject: subjectLine(subject),
    rounds: subject.rounds,
    sheets: subject.sheets.map(({ phase, round, scorer, total, unanswered }) => {
      return { phase, round, scorer, total, unanswered }
    }),
    criteria,
    full: all.length - criteria.length,
  }
}

/** Everything that the city keeps of one criterion of one subject. */
export function markedCriterion(
  subject: SubjectSummary,
  form: FormName,
  of: CriterionTally,
): MarkedCriterion {
  return {
    criterion: headOf({ ...of, form }),
    sheets: subject.sheets.map(({ phase, round, scorer, marks }) => ({
      phase,
      round,
      scorer,
      mark: marks.find(({ criterion }) => criterion === of.id) ?? null,
      photos: photosAt(subject, phase, round, of.id),
    })),
    isChanged: subject.first?.changed.includes(of.id) ?? false,
  }
}

const photosAt = (
  { evidence }: SubjectSummary,
  phase: ScoredPhase,
  round: number,
  criterion: string,
): number =>
  evidence
    .filter((each) => each.phase === phase && each.round === round && each.criterion === criterion)
    .reduce((sum, { hashes }) => sum + hashes.length, 0)

/** The subjects of a town that lost points on a criterion in some sheet, those that lost most in the last one first. */
export function losersPageOf(summary: TownSummary, tally: TownTally, key: string): LosersPage | null {
  for (const form of ['enterprise', 'township'] as const) {
    const criterion = tally.forms[form].criteria.find((each) => each.key === key)
    if (!criterion) continue
    const losers = summary.subjects
      .filter(({ id }) => formOf(id) === form)
      .map((subject) => ({ subject: subjectLine(subject), ...markedCriterion(subject, form, criterion) }))
      .filter(({ sheets }) => sheets.some(({ mark }) => mark?.kind === 'deducted'))
    return {
      criterion: headOf({ ...criterion, form }),
      judged: criterion.judged,
      losers: losers.sort((a, b) => lostLast(b) - lostLast(a)),
    }
  }
  return null
}

export interface LosersPage {
  criterion: CriterionHead
  /** How many answered it. */
  judged: number
  losers: readonly (MarkedCriterion & { subject: SubjectLine })[]
}

function lostLast({ sheets }: MarkedCriterion): number {
  const mark = sheets.at(-1)?.mark
  return mark?.kind === 'deducted' ? mark.deduction : 0
}
