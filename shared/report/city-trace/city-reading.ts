import type { ScoredPhase } from '../../case/phase'
import type { ReportEdit } from '../../case/report-edit'
import { TOWNSHIP } from '../../case/subject'
import { compareCodeUnits } from '../../code-units'
import type { CitySettings } from '../../consolidation/city-settings'
import type { ChosenMeasure, MeasureLibrary } from '../../consolidation/measures'
import type { SheetSummary, SubjectSummary, TownSummary } from '../../consolidation/town-summary'
import type { Points } from '../../points'
import type { Criterion, Rubrics } from '../../rubric'
import { className, INDUSTRY_UNKNOWN } from '../../text.zh'
import type { CityFile } from '../city/city-papers'
import type { CityCriterion, CityScope } from '../city-source'
import type { FormName } from '../source'

/** What a town is called. */
export type TownHead = Pick<TownSummary, 'caseId' | 'county' | 'town'>

/** What the figures of a city are counted again from: the towns as they were kept, not the result. */
export interface CityEvidence {
  heads: readonly TownHead[]
  /** What is kept of a town; it is asked for once, and only where a figure rests on it. */
  summary: (caseId: string) => TownSummary
  /** The forms of a town by its hashes. */
  rubricsOf: (town: TownSummary) => Rubrics
  /** The forms of the city. */
  rubrics: Rubrics
  settings: CitySettings
  asOf: string
  library: MeasureLibrary
  chosen: readonly ChosenMeasure[]
  files: readonly CityFile[]
  edits: readonly ReportEdit[]
}

/** An enterprise or township with the town that it belongs to. */
export interface Member {
  town: TownSummary
  subject: SubjectSummary
}

export type CityReading = ReturnType<typeof cityReading>

const FURTHEST_FIRST: readonly ScoredPhase[] = ['recheck', 'verification', 'assistance', 'selfAssessment']

export function cityReading(evidence: CityEvidence) {
  const heads = [...evidence.heads].sort(
    (a, b) =>
      compareCodeUnits(a.county, b.county) ||
      compareCodeUnits(a.town, b.town) ||
      compareCodeUnits(a.caseId, b.caseId),
  )
  const read = new Map<string, TownSummary>()
  function town(caseId: string): TownSummary {
    const summary = read.get(caseId) ?? evidence.summary(caseId)
    read.set(caseId, summary)
    return summary
  }
  let every: readonly TownSummary[] | null = null
  function towns(): readonly TownSummary[] {
    every ??= heads.map(({ caseId }) => town(caseId))
    return every
  }
  const among = ({ town: caseId }: CityScope = {}) => (caseId === undefined ? towns() : [town(caseId)])
  const criterion = ({ form, id, own }: CityCriterion): Criterion =>
    (own === undefined ? evidence.rubrics : evidence.rubricsOf(town(own)))[form].criterionById.get(id)!

  /** The number that a criterion has in the form of a town: the same words and points, whatever its number; the same one of several alike. */
  function idIn(of: CityCriterion, where: TownSummary): string | null {
    const asked = criterion(of)
    const alike = ({ text, points }: Criterion) => text === asked.text && points === asked.points
    const home = of.own === undefined ? evidence.rubrics : evidence.rubricsOf(town(of.own))
    const place = home[of.form].criteria.filter(alike).findIndex(({ id }) => id === of.id)
    return evidence.rubricsOf(where)[of.form].criteria.filter(alike)[place]?.id ?? null
  }

  return {
    ...evidence,
    towns,
    town,
    among,
    criterion,
    idIn,
    nameOf: (caseId: string) => townName(heads.find((each) => each.caseId === caseId)!, heads),
    enterprises: (at: CityScope = {}): Member[] =>
      among(at).flatMap((each) =>
        each.subjects
          .filter(({ id }) => id !== TOWNSHIP)
          .filter((subject) => isIn(subject, at))
          .map((subject) => ({ town: each, subject })),
      ),
    subjectsOf: (form: FormName, at: CityScope = {}): Member[] =>
      among(at).flatMap((each) =>
        each.subjects
          .filter(({ id }) => (id === TOWNSHIP) === (form === 'township'))
          .map((subject) => ({ town: each, subject })),
      ),
  }
}

const isIn = (subject: SubjectSummary, at: CityScope): boolean =>
  (at.class === undefined || className(subject.class) === at.class) &&
  (at.industry === undefined || (subject.industry ?? INDUSTRY_UNKNOWN) === at.industry)

function townName(own: TownHead, towns: readonly TownHead[]): string {
  const alike = towns.filter((each) => each.town === own.town)
  if (alike.length === 1) return own.town
  const same = alike.filter((each) => each.county === own.county)
  if (same.length === 1) return `${own.county}${own.town}`
  return `${own.county}${own.town}（${same.indexOf(own) + 1}）`
}

/** The complete sheet of a phase. */
export const sheetOf = ({ subject }: Member, phase: ScoredPhase): SheetSummary | null =>
  subject.sheets.find((sheet) => sheet.phase === phase && sheet.unanswered === 0) ?? null

/** The complete sheet of the furthest phase. */
export function furthestSheet(member: Member): SheetSummary | null {
  for (const phase of FURTHEST_FIRST) {
    const sheet = sheetOf(member, phase)
    if (sheet) return sheet
  }
  return null
}

/** The points that a sheet takes off a criterion. */
export function takenOff(sheet: SheetSummary, id: string): Points {
  let taken = 0
  for (const mark of sheet.marks)
    if (mark.kind === 'deducted' && mark.criterion === id) taken += mark.deduction
  return taken
}

/** Whether an enterprise stands for the others: drawn, with both sheets complete. */
export const isSampled = ({ subject }: Member): boolean => subject.isDrawn && subject.first !== null
