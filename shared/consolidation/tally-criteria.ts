import { type Points, sumPoints } from '../points'
import type { Criterion, Rubric, Section } from '../rubric'
import type { FormKeys } from './criterion-keys'
import { inForce } from './subject-sheets'
import { addLosses, NO_LOSS, sumOf } from './sums'
import type { Mark, SubjectSummary } from './town-summary'
import type { CriterionTally, Loser, Loss, SectionTally } from './town-tally'

/** How many of those who lost most on a criterion the city knows by name. */
export const LOSERS_KEPT = 5

type Deducted = Extract<Mark, { kind: 'deducted' }>

/** What the sheets in force take off, criterion by criterion. */
function deductions(subjects: readonly SubjectSummary[]): Map<string, Loser[]> {
  const losers = new Map<string, Loser[]>()
  for (const subject of subjects) {
    const sheet = inForce(subject)
    const marks = sheet?.marks.filter((mark): mark is Deducted => mark.kind === 'deducted') ?? []
    for (const { criterion, deduction, reason } of marks) {
      const list = losers.get(criterion) ?? []
      losers.set(criterion, list)
      list.push({ subject: subject.id, name: subject.name, deduction, reason, phase: sheet!.phase })
    }
  }
  return losers
}

const judgedBy = (subjects: readonly SubjectSummary[]): number =>
  subjects.filter((each) => inForce(each) !== null).length

const lossOf = (judged: number, losers: readonly Loser[]): Loss => ({
  judged,
  deducted: losers.length,
  lost: sumPoints(losers.map(({ deduction }) => deduction)),
})

/** By key, over the enterprises of a group. */
export function criteriaLosses(
  { criteria }: Rubric,
  keys: ReadonlyMap<string, string>,
  subjects: readonly SubjectSummary[],
): Record<string, Loss> {
  const losers = deductions(subjects)
  const judged = judgedBy(subjects)
  return Object.fromEntries(criteria.map(({ id }) => [keys.get(id)!, lossOf(judged, losers.get(id) ?? [])]))
}

/** Every criterion of a form over the sheets in force of its subjects, in form order. */
export function criterionTallies(
  rubric: Rubric,
  keys: FormKeys,
  subjects: readonly SubjectSummary[],
): CriterionTally[] {
  const losers = deductions(subjects)
  const judged = judgedBy(subjects)
  const exempt = exemptions(subjects)
  const changes = changesOf(subjects)
  const drawn = subjects.filter(({ isDrawn, first }) => isDrawn && first).length
  return rubric.criteria.map(({ id, text, points }) => {
    const own = losers.get(id) ?? []
    const inflated = changes.get(id) ?? []
    return {
      key: keys.criteria.get(id)!,
      id,
      text,
      points,
      section: rubric.sectionOf.get(id)!.no,
      ...lossOf(judged, own),
      notApplicable: exempt.get(id) ?? 0,
      inflation: { sum: sumPoints(inflated), count: drawn },
      changed: inflated.length,
      losers: own.toSorted((a, b) => b.deduction - a.deduction).slice(0, LOSERS_KEPT),
    }
  })
}

function exemptions(subjects: readonly SubjectSummary[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const subject of subjects)
    for (const { criterion, kind } of inForce(subject)?.marks ?? [])
      if (kind === 'notApplicable') counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  return counts
}

/** 自评 − first 核实 of the drawn, where they differ. */
function changesOf(subjects: readonly SubjectSummary[]): Map<string, Points[]> {
  const changes = new Map<string, Points[]>()
  for (const { isDrawn, first } of subjects)
    for (const { criterion, by } of (isDrawn && first?.inflated) || []) {
      const list = changes.get(criterion) ?? []
      changes.set(criterion, list)
      list.push(by)
    }
  return changes
}

/** Every section of a form: who lost anything in it, how much, and the points got. */
export function sectionTallies(
  rubric: Rubric,
  keys: FormKeys,
  subjects: readonly SubjectSummary[],
): SectionTally[] {
  const sheets = subjects.flatMap((subject) => inForce(subject) ?? [])
  return rubric.sections.map((section) => {
    const lost = sheets.map((sheet) => lostIn(section, sheet.marks))
    const losses = lost.map((each): Loss => ({ judged: 1, deducted: Number(each > 0), lost: each }))
    return {
      key: keys.sections.get(section.no)!,
      no: section.no,
      title: section.title,
      points: section.points,
      ...losses.reduce(addLosses, NO_LOSS),
      got: sumOf(lost.map((each) => worthOf(section) - each)),
    }
  })
}

const criteriaIn = ({ items }: Section): Criterion[] => items.flatMap(({ criteria }) => criteria)

const worthOf = (section: Section): Points => sumPoints(criteriaIn(section).map(({ points }) => points))

function lostIn(section: Section, marks: readonly Mark[]): Points {
  const own = new Set(criteriaIn(section).map(({ id }) => id))
  return sumPoints(
    marks.flatMap((mark) => (mark.kind === 'deducted' && own.has(mark.criterion) ? [mark.deduction] : [])),
  )
}
