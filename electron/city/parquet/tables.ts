import type {
  OrderSummary,
  RandomSummary,
  SubjectSummary,
  TownSummary,
} from '@shared/consolidation/town-summary'
import type { JoinedTown } from '@shared/replies/city'
import type { FormName } from '@shared/report/source'
import { className } from '@shared/text.zh'
import type { ScoreRow } from './score-rows'
import { flag, integer, text } from './table'

/** A town with where it came from. */
export interface TownRow {
  town: JoinedTown
  summary: TownSummary
}

/** A row of a town. */
export type OfTown<Row> = Row & { caseId: string }

const caseId = text<{ caseId: string }>('case_id', (row) => row.caseId)

/** Every table of the export with its columns, as resources/duckdb/README.md describes them; points are hundredths of a point. */
export const TOWNS = [
  text<TownRow>('case_id', ({ town }) => town.caseId),
  text<TownRow>('town', ({ town }) => town.town),
  text<TownRow>('county', ({ town }) => town.county),
  text<TownRow>('city', ({ town }) => town.city),
  text<TownRow>('plan', ({ summary }) => summary.plan),
  text<TownRow>('phase', ({ summary }) => summary.phase),
  integer<TownRow>('enterprise_base', ({ summary }) => summary.enterpriseBase),
  integer<TownRow>('conflicts', ({ summary }) => summary.conflicts),
  text<TownRow>('enterprise_rubric', ({ town }) => town.rubrics.enterprise),
  text<TownRow>('township_rubric', ({ town }) => town.rubrics.township),
  text<TownRow>('file', ({ town }) => town.file),
  text<TownRow>('file_sha256', ({ town }) => town.sha256),
  text<TownRow>('state_hash', ({ town }) => town.stateHash),
  text<TownRow>('taken_at', ({ town }) => town.takenAt),
]

type EnterpriseRow = OfTown<SubjectSummary>

export const ENTERPRISES = [
  caseId,
  text<EnterpriseRow>('subject', ({ id }) => id),
  text<EnterpriseRow>('name', ({ name }) => name),
  text<EnterpriseRow>('class', (row) => className(row.class)),
  text<EnterpriseRow>('industry', ({ industry }) => industry),
  flag<EnterpriseRow>('is_drawn', ({ isDrawn }) => isDrawn),
  flag<EnterpriseRow>('is_added', ({ isAdded }) => isAdded),
  text<EnterpriseRow>('verdict', ({ verdict }) => verdict),
  integer<EnterpriseRow>('first_self', ({ first }) => first?.baseline ?? null),
  integer<EnterpriseRow>('first_verified', ({ first }) => first?.compared ?? null),
]

export const SCORES = [
  caseId,
  text<ScoreRow>('form', ({ form }) => form),
  text<ScoreRow>('subject', ({ subject }) => subject),
  text<ScoreRow>('phase', ({ phase }) => phase),
  integer<ScoreRow>('round', ({ round }) => round),
  text<ScoreRow>('criterion_key', ({ key }) => key),
  text<ScoreRow>('criterion', ({ criterion }) => criterion),
  integer<ScoreRow>('points', ({ points }) => points),
  integer<ScoreRow>('deduction', ({ deduction }) => deduction),
  text<ScoreRow>('reason', ({ reason }) => reason),
  flag<ScoreRow>('is_not_applicable', ({ isNotApplicable }) => isNotApplicable),
  flag<ScoreRow>('is_in_force', ({ isInForce }) => isInForce),
]

type OrderRow = OfTown<OrderSummary>

export const ORDERS = [
  caseId,
  text<OrderRow>('subject', ({ subject }) => subject),
  integer<OrderRow>('round', ({ round }) => round),
  text<OrderRow>('raised_at', ({ raisedAt }) => raisedAt),
  text<OrderRow>('due', ({ due }) => due),
  text<OrderRow>('closed_at', ({ closedAt }) => closedAt),
]

type DrawRow = OfTown<RandomSummary>

export const DRAWS = [
  caseId,
  integer<DrawRow>('draw_no', ({ drawNo }) => drawNo),
  text<DrawRow>('seed', ({ seed }) => seed),
  text<DrawRow>('frame_hash', ({ frameHash }) => frameHash),
  integer<DrawRow>('frame_size', ({ N }) => N),
  integer<DrawRow>('picked', ({ picked }) => picked),
  integer<DrawRow>('verified', ({ n }) => n),
  integer<DrawRow>('inconsistent', ({ found }) => found),
]

export interface CriterionRow {
  key: string
  form: FormName
  position: number
  id: string
  section: string
  text: string
  points: number
}

/** The criteria of the city's own forms, in form order: what joins is what has one of their keys. */
export const CRITERIA = [
  text<CriterionRow>('criterion_key', ({ key }) => key),
  text<CriterionRow>('form', ({ form }) => form),
  integer<CriterionRow>('position', ({ position }) => position),
  text<CriterionRow>('criterion', ({ id }) => id),
  text<CriterionRow>('section', ({ section }) => section),
  text<CriterionRow>('text', (row) => row.text),
  integer<CriterionRow>('points', ({ points }) => points),
]
