import type { EnterpriseClass } from './enterprise-class'
import type { Points } from './points'

export const PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck', 'wrapUp'] as const
export type Phase = (typeof PHASES)[number]

/** The phases that hold score sheets, in the order in which they are filled. */
export const SCORED_PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck'] as const

/** The subject id of the township itself; enterprises carry their workbook number or E001, E002… */
export const TOWNSHIP = 'T'

/** The scorer of the sheet that the panel keeps together; a named scorer's sheet stands apart from it. */
export const PANEL = ''

export interface SheetKey {
  subject: string
  phase: Phase
  /** 1, and one more with every 重新帮扶. */
  round: number
  scorer: string
}

/** What a perCount or rateTiers rule was applied to. */
export type Basis = { count: number } | { numerator: number; denominator: number }

/** One criterion's answer; an unanswered criterion has none, which is neither zero nor 不适用. */
export type Answer =
  | { kind: 'scored'; deduction: Points; reason: string | null; basis: Basis | null }
  | { kind: 'notApplicable'; reason: string }

export interface Sheet {
  key: SheetKey
  answers: ReadonlyMap<string, Answer>
}

export interface CaseIdentity {
  caseId: string
  plan: string
  createdAt: string
  rubrics: { enterprise: string; township: string }
}

export interface Township {
  town: string
  county: string
  city: string
  /** 企业底数: every enterprise of the town, the denominator of the rates of 附件4. */
  enterpriseBase: number | null
}

export interface Enterprise {
  id: string
  name: string
  creditCode: string | null
  /** 从业人员, people. */
  employees: number | null
  /** 营业收入, 万元. */
  revenueWanYuan: number | null
  /** The class in force: the override where there is one, else derived from staff and revenue. */
  class: EnterpriseClass | null
  classProvisional: boolean
  classOverride: { class: EnterpriseClass; reason: string } | null
  industry: string | null
  address: string | null
  contact: string | null
  phone: string | null
  starRating: string | null
  riskColour: RiskColour | null
}

export const RISK_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const
export type RiskColour = (typeof RISK_COLOURS)[number]

/** A cell that two laptops set without knowing of each other; it has no value until somebody decides. */
export interface Conflict {
  entity: string
  item: string
  eventIds: readonly string[]
}

/** Everything that a case file says, as plain data. */
export interface CaseRecord {
  identity: CaseIdentity
  township: Township
  enterprises: readonly Enterprise[]
  sheets: readonly Sheet[]
  conflicts: readonly Conflict[]
}

/** Orders subject ids as people count: E2 before E10, the township first. */
export function compareSubjectIds(a: string, b: string): number {
  if (a === b) return 0
  if (a === TOWNSHIP) return -1
  if (b === TOWNSHIP) return 1
  return naturalKey(a) < naturalKey(b) ? -1 : 1
}

const naturalKey = (id: string) => `${id.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\u0000${id}`
