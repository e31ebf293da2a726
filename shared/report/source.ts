import type { Benchmark, Finding, Order, Person } from '../case/action'
import type { ScoredPhase } from '../case/phase'
import type { Township } from '../case/subject'
import type { EnterpriseFact } from '../events'
import type { SampleStatistics } from '../statistics/sample-statistics'
import type { CityFigure } from './city-source'

/** A part of one subject's sheet: the whole, a section, or criteria. */
export interface Part {
  subject: string
  phase: ScoredPhase
  /** The panel's sheet of this round; the sheet of record where it is not given. */
  round?: number
  section?: string
  criteria?: readonly string[]
  /** Only the criteria that this other sheet of the subject answers too. */
  beside?: { phase: ScoredPhase; round?: number }
}

/** Enterprises of the list: all of them, or those of one class or industry as the report names it. */
export interface Who {
  class?: string
  industry?: string
}

/** Whose scores are looked at: those of one phase, or of every subject's furthest complete sheet. */
export type Sheets = ScoredPhase | 'in-force'
export type FormName = 'enterprise' | 'township'

/** What is counted: something of the record, said so that it can be counted again. */
export type Counted =
  | { each: 'enterprise'; who?: Who }
  /** Complete sheets of a phase. */
  | { each: 'complete'; phase: ScoredPhase; who?: Who }
  | { each: 'incomplete'; phase: ScoredPhase }
  /** Enterprises whose furthest complete sheet is of this phase, or of any. */
  | { each: 'in-force'; phase?: ScoredPhase }
  | { each: 'industry' }
  /** Subjects that have both sheets, or of these the ones that do not agree. */
  | {
      each: 'compared'
      among: 'enterprises' | 'subjects'
      verdict?: 'inconsistent' | 'reassist'
      atDraw?: true
    }
  /** Subjects that lost points on a criterion, or that answered it. */
  | { each: 'deducted' | 'judged'; criterion: string; form: FormName; sheets: Sheets }
  /** Criteria on which somebody lost points; at most so many, where the report shows no more. */
  | { each: 'problem'; form: FormName; sheets: Sheets; atMost?: number }
  | { each: 'unanswered'; of: Part }
  /** Criteria that one of the two sides has not answered. */
  | { each: 'unpaired'; of: Part }
  | { each: 'benchmark'; isNew: boolean }

/** Words that were written down in the case or printed in the form, repeated as they stand. */
export type Quoted =
  | { from: 'fact'; subject: string; fact: EnterpriseFact | keyof Township }
  | { from: 'reason'; of: Part }
  /** The reason written most often, and who lost most, on a criterion of the enterprises. */
  | { from: 'main-reason' | 'examples'; criterion: string; sheets: Sheets }
  | { from: 'form'; form: FormName; what: 'document' | 'issuer' | 'attachment' | 'title' | 'total-label' }
  | { from: 'form-section' | 'form-item' | 'criterion' | 'printed' | 'measure'; form: FormName; id: string }
  | { from: 'form-column'; form: FormName; index: number }
  | { from: 'finding'; id: Finding['id'] }
  | { from: 'order'; id: Order['id']; field: 'what' | 'who' | 'evidence' | 'note' | 'flags' }
  | { from: 'draw'; index: number; field: 'seed' | 'frameHash' | 'reason' }
  | { from: 'stratum'; index: number; stratum: number }
  | { from: 'addition'; subject: string }
  | { from: 'benchmark'; subject: Benchmark['subject'] }
  | { from: 'person'; id: Person['id']; field: 'name' | 'unit' | 'phone' }
  | { from: 'officers'; role: Person['role'] }
  | { from: 'signature'; of: Part; name: string }
  | { from: 'seal'; seal: string; field: 'code' | 'signers' | 'names' | 'reason' }
  /** How much a salvaged file lacked. */
  | { from: 'salvage'; index: number }
  /** The explanation of a whole comparison, in a round. */
  | { from: 'note'; subject: string; round: number }

/** What only names or orders: a place in a form, a number of a list, an id. It is no figure. */
export type Label =
  | { names: 'line'; no: number }
  /** A place on the scale of a figure. */
  | { names: 'tick'; at: number; unit: '' | '%' }
  | { names: 'criterion'; form: FormName; id: string }
  | { names: 'section'; form: FormName; no: string }
  | { names: 'subject'; id: string }
  | { names: 'item'; form: FormName; no: number }
  | { names: 'sheet'; of: Part }
  | { names: 'round'; no: number }
  | { names: 'draw'; no: number }
  | { names: 'order'; id: string }

/** A day of the case; `report` is the one that the document bears. */
export type Day =
  | { of: 'report'; date: string }
  | { of: 'draw'; index: number }
  | { of: 'signature'; part: Part; name: string }
  | { of: 'seal'; seal: string; field: 'day' | 'reopened' }
  | { of: 'salvage'; index: number }
  | { of: 'order'; id: string; field: 'due' | 'raisedAt' | 'closed' }

export type PointsStyle = 'total' | 'points'

/**
 * How a printed figure came to be, as a question that the record answers again: what was done (`is`) with which
 * values of the case. It holds ids, not words, so that a book of a hundred forms stays small.
 */
export type Source =
  | { is: 'points'; of: Part; style: PointsStyle }
  /** The second part less the first over what both answered; only its size where the style is not `gap`. */
  | { is: 'deducted'; of: Part }
  | { is: 'gap'; from: Part; to: Part; style: PointsStyle | 'gap' }
  | { is: 'gap-share'; from: Part; to: Part }
  | { is: 'rate'; of: Part }
  | { is: 'mean' | 'mean-rate'; phase: ScoredPhase; who: Who; section?: string }
  | { is: 'mean-gap' }
  | { is: 'count'; of: Counted }
  | { is: 'share'; of: Counted; whole: Counted | 'enterprise-base' }
  | { is: 'sum'; fact: 'employees'; who: Who }
  | { is: 'fact'; fact: 'enterpriseBase'; grouped: boolean }
  | {
      is: 'form-points'
      form: FormName
      section?: string
      item?: string
      criterion?: string
      style: PointsStyle
    }
  | { is: 'form-count'; form: FormName; of: 'sections' | 'items' | 'criteria' }
  /** The tolerance in force, or that of a draw. */
  | { is: 'tolerance'; draw?: number; field: 'total' | 'sectionShare' }
  | { is: 'drawn'; index: number; field: 'n' | 'frame' | 'size' | 'seats'; stratum?: number }
  | { is: 'statistic'; key: Statistic }
  | { is: 'day'; day: Day }
  | { is: 'quote'; of: Quoted }
  | { is: 'label'; of: Label }
  /** A number that somebody wrote into a rewritten paragraph; where in its text. */
  | { is: 'edited'; report: string; paragraph: string; at: number }
  /** A figure of many cases, which the city's trace works out. */
  | { is: 'city'; of: CityFigure }
  /** Words of the plan or of the method, which no case changes. */
  | { is: 'plan'; words: PlanWords }

/** What SampleStatistics says in figures. */
export type Statistic =
  | `random.${keyof Pick<SampleStatistics['random'], 'picked' | 'n' | 'N' | 'found' | 'upperBound95'>}`
  | 'random.foundAtDraw'
  | 'random.upperBoundAtDraw'
  | 'bias.mean'
  | 'bias.low'
  | 'bias.high'
  | 'verificationFactor'
  | 'notes.draws'
  | 'notes.additions'
  | 'notes.changed'
  | 'notes.worstBound'

export const PLAN_WORDS = {
  year: '2021年',
  system: '1+5',
  nothing: '0',
  confidence: '95%',
  digest: 'SHA-256',
} as const
export type PlanWords = keyof typeof PLAN_WORDS
