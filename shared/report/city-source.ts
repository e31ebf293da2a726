import type { CasePhase, Phase, ScoredPhase } from '../case/phase'
import type { CitySettings } from '../consolidation/city-settings'
import type { FormName } from './source'

/** Whose figures: those of one town (its case), class or industry, or of the whole city. */
export interface CityScope {
  town?: string
  class?: string
  industry?: string
}

/** A criterion of the city's form by its number; of a town's own form where a town is given with `own`. */
export interface CityCriterion {
  form: FormName
  id: string
  /** The town whose own form has it, where the city's has not. */
  own?: string
}

/** What adds up over the towns. */
export type CitySum =
  | 'towns'
  | 'enterprises'
  | 'base'
  | 'scored'
  | `in-force.${ScoredPhase}`
  | `complete.${ScoredPhase}`
  | 'compared'
  | 'inconsistent'
  | 'reassist'
  | 'added'
  | 'random.N'
  | 'random.n'
  | 'random.found'
  | 'random.towns'
  | 'random.missing'
  | 'orders.raised'
  | 'orders.closed'
  | 'orders.open'
  | 'orders.overdue'
  | 'again.count'
  | 'again.settled'
  | 'benchmarks.total'
  | 'benchmarks.isNew'
  | 'benchmarks.missing'
  | 'findings'
  | 'undecided'
  | 'deadlines.overdue'
  | `deadline.${Phase}.${'kept' | 'late' | 'overdue'}`

/** How a printed figure of the city came to be, as a question that the towns' summaries answer again. */
export type CityFigure =
  | { what: 'sum'; of: CitySum; at?: CityScope }
  | { what: 'mean'; phase: ScoredPhase; at?: CityScope }
  /** Mean of 自评 − first 核实 of those drawn. */
  | { what: 'inflation'; at?: CityScope }
  | { what: 'interval'; of: 'verified' | 'inflation'; town: string; end: 'low' | 'high' }
  /** 自评 − first 核实 over all frames. */
  | { what: 'city-inflation'; part: 'mean' | 'low' | 'high' }
  | { what: 'bound'; town?: string }
  | { what: 'township'; phase: ScoredPhase; town: string }
  /** Who answered a criterion and who lost on it: subjects, or towns. */
  | { what: 'loss'; of: CityCriterion; field: 'judged' | 'deducted'; at?: CityScope; isElsewhere?: true }
  | { what: 'loss-towns'; of: CityCriterion; field: 'judged' | 'deducted' }
  | {
      what: 'share'
      of: CityCriterion
      at?: CityScope
      isElsewhere?: true
      end?: 'low' | 'high'
    }
  | { what: 'test'; of: CityCriterion; town: string; field: 'p' | 'corrected' | 'z' }
  | { what: 'tests' }
  /** What one subject lost on a criterion, points. */
  | { what: 'lost'; of: CityCriterion; town: string; subject: string }
  | { what: 'criterion-points'; of: CityCriterion }
  | { what: 'section-rate'; form: FormName; no: string }
  /** Mean days from raised to closed; the longest that an open one has waited. */
  | { what: 'days'; of: 'closed' | 'oldest'; town?: string }
  /** The mean of those verified again: first and last 核实, and the difference. */
  | { what: 'again'; of: 'before' | 'after' | 'change'; town?: string }
  | { what: 'setting'; of: keyof CitySettings }
  /** Criteria that are common by the declared shares. */
  | { what: 'issues' }
  /** Criteria of the towns' forms, or of one town's, that the city's form has not. */
  | { what: 'unmatched'; town?: string }
  | { what: 'tolerances'; index: number }
  | { what: 'alike'; town: string }
  | { what: 'plans' }
  | { what: 'benchmarks-least' }
  | { what: 'quote'; of: CityQuoted }
  | { what: 'day'; of: CityDay }

/** Words that stand in a case, a form, a list of files or a library, repeated as they are. */
export type CityQuoted =
  | { from: 'town' | 'county' | 'city'; town: string }
  /** The town's name with its county, as the file gives it. */
  | { from: 'full-name'; town: string }
  | { from: 'form'; form: FormName; what: 'document' | 'issuer' | 'title' }
  | { from: 'section'; form: FormName; no: string }
  | { from: 'criterion'; of: CityCriterion }
  | { from: 'subject'; town: string; subject: string }
  | { from: 'reason'; of: CityCriterion; town: string; subject: string }
  | { from: 'measure' | 'who'; issue: string; of: CityCriterion; town: string | null }
  | { from: 'file'; town: string; field: 'name' | 'stateHash' }

export type CityDay =
  | { is: 'as-of' }
  | { is: 'report'; date: string }
  | { is: 'due'; issue: string; of: CityCriterion }
  | { is: 'deadline'; phase: Exclude<CasePhase, 'closed'> }
