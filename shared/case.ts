import type { EnterpriseClass } from './enterprise-class'
import type { Points } from './points'
import type { Tolerance } from './tolerance'

export const PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck', 'wrapUp'] as const
export type Phase = (typeof PHASES)[number]

/** The phases that hold score sheets, in the order in which they are filled. */
export const SCORED_PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck'] as const
export type ScoredPhase = (typeof SCORED_PHASES)[number]

/** The subject id of the township itself; enterprises carry their workbook number or E001, E002… */
export const TOWNSHIP = 'T'

/** The scorer of the sheet that the panel keeps together; a named scorer's sheet stands apart from it. */
export const PANEL = ''

export interface SheetKey {
  subject: string
  phase: ScoredPhase
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

export interface Signature {
  name: string
  /** UTC ISO 8601. */
  at: string
  /** The criteria whose answers were changed after the signature; a valid one has none. */
  changed: readonly string[]
}

/** Whether nothing was changed since the signature. */
export const stillHolds = ({ changed }: Signature): boolean => changed.length === 0

export interface Sheet {
  key: SheetKey
  answers: ReadonlyMap<string, Answer>
  /** The event that gave each criterion its present answer. */
  answerIds: ReadonlyMap<string, string>
  signatures: readonly Signature[]
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
  /** 已通过评审（定级）达标的企业数, of the whole base. */
  certifiedCount: number | null
  /** 已在智慧管理平台完成信息采集录入的生产经营单位数, of the whole base. */
  onPlatformCount: number | null
  /** 辖区“九小场所”总数. */
  ninePlacesBase: number | null
  ninePlacesOnPlatform: number | null
}

/** What a case must know of its town from the start. */
export type NewTownship = Pick<Township, 'town' | 'county' | 'city' | 'enterpriseBase'>

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
  /** 是否开展标准化创建; null where nobody has looked. */
  standardised: boolean | null
  /** 标准化文件精神是否传达到位. */
  informed: boolean | null
  /** 是否开展星级评定. */
  starRated: boolean | null
  /** 是否通过评审（定级）达标. */
  certified: boolean | null
  /** 是否在智慧管理平台完成信息采集录入. */
  onPlatform: boolean | null
  /** 创建情况是否报送治本攻坚三年行动系统. */
  reported: boolean | null
}

export const RISK_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const
export type RiskColour = (typeof RISK_COLOURS)[number]

/** A cell that two laptops set without knowing of each other; it has no value until somebody decides. */
export interface Conflict {
  entity: string
  item: string
  eventIds: readonly string[]
}

export interface Draw {
  /** 1 for the first; a second draw stands beside it and never replaces it. */
  drawNo: number
  n: number
  seed: string
  frameHash: string
  stratified: boolean
  strata: readonly { name: string; size: number; seats: number }[]
  picked: readonly string[]
  /** Why it was drawn again; null for the first. */
  reason: string | null
  /** The tolerance that was declared when it was drawn. */
  tolerance: Tolerance
  at: string
}

/** 重新帮扶: what does not agree is helped again, by whom and by when. */
export interface Order {
  id: string
  subject: string
  /** The round that it opens: 2 for the first order of a subject. */
  round: number
  /** ISO date. */
  due: string
  what: string
  who: string | null
  /** The flags it was raised from, in their words. */
  flags: readonly string[]
  raisedAt: string
  evidence: string | null
  closed: { at: string; note: string } | null
}

export const FINDING_KINDS = ['highlight', 'result', 'shortcoming', 'suggestion'] as const

/** What the experts of 帮扶 found: 特色亮点, 主要成效, 存在不足, 意见建议. */
export interface Finding {
  id: string
  subject: string
  kind: (typeof FINDING_KINDS)[number]
  /** The criterion id or section number that it is about; null for the whole. */
  about: string | null
  text: string
}

export const PERSON_ROLES = ['expert', 'panelHead', 'cityOfficer', 'countyOfficer', 'townContact'] as const

export interface Person {
  id: string
  name: string
  role: (typeof PERSON_ROLES)[number]
  unit: string
  phone: string | null
}

export const BENCHMARK_TIERS = ['exemplary', 'benchmark', 'certified', 'modelPost'] as const

export interface Benchmark {
  subject: string
  tier: (typeof BENCHMARK_TIERS)[number]
  /** Cultivated in this action, so that it counts towards the ten. */
  isNew: boolean
  note: string
}

/** The phases that the re-check may send a case back to. */
export const RETURN_STEPS = ['assistance', 'verification'] as const

/** What the re-check says of a subject: 采纳, 更正 (a 复核 sheet stands) or 退回 to an earlier phase. */
export interface RecheckDecision {
  subject: string
  decision: 'accepted' | 'corrected' | 'returned'
  /** The phase that 退回 reopened; null for the other decisions. */
  step: (typeof RETURN_STEPS)[number] | null
  /** The round of 核实 that it was made on; a later round asks for a new decision. */
  round: number
  reason: string
  at: string
}

/** 自评 shown before the verifier signed: why, when, and the answers of 核实 that stood then. */
export interface Reveal {
  subject: string
  reason: string
  at: string
  seen: readonly string[]
}

/** A hint that somebody has looked at and set aside. */
export interface SeenHint {
  key: string
  reason: string
  at: string
}

/** An explanation that the panel wrote to a comparison, in the round of 核实 that it was about. */
export interface ComparisonNote {
  subject: string
  round: number
  /** The criterion; null for the whole comparison. */
  about: string | null
  text: string
  by: string
  at: string
}

/** 核实结果已确认: who accepted the verified scores of a round as the finding; it takes the place of no 重新帮扶. */
export interface Acceptance {
  subject: string
  round: number
  by: string
  at: string
  /** The answers of 核实 that stood then. */
  seen: readonly string[]
}
/** The longest side of a stored photo, in pixels: a licence plate and a label stay legible. */
export const PHOTO_SIDE = 2_048
/** The most bytes of a stored photo. */
export const PHOTO_BYTES = 8_000_000

/** A picture of what was seen on site, tied to the criterion and the round that it proves. */
export interface Photo {
  /** SHA-256 of the stored bytes, in hex. */
  hash: string
  subject: string
  phase: ScoredPhase
  round: number
  criterion: string
  width: number
  height: number
  bytes: number
  /** A 64-bit perceptual hash as 16 hex digits: pictures that look alike differ in few bits. */
  look: string
  /** When the camera took it, as the camera said; null where it did not say. */
  takenAt: string | null
  /** The file's name as it was given; null for a pasted picture. */
  name: string | null
}

/** The most characters of a rewritten paragraph. */
export const EDITED_TEXT_MAX = 4_000

/** A paragraph of a report in somebody's own words, printed in the place of the generated ones until they are wanted back. */
export interface ReportEdit {
  /** The kind of document. */
  report: string
  paragraph: string
  text: string
  /** The generated text that it was written over, and the figures in it from left to right. */
  basedOn: string
  figures: readonly string[]
  by: string
  at: string
}

/** The phase that a case is in; after 总结提升 it is closed. */
export type CasePhase = Phase | 'closed'

/** Everything that a case file says, as plain data. */
export interface CaseRecord {
  identity: CaseIdentity
  township: Township
  enterprises: readonly Enterprise[]
  sheets: readonly Sheet[]
  phase: CasePhase
  /** null until the case declares its own. */
  declaredTolerance: Tolerance | null
  draws: readonly Draw[]
  /** Enterprises verified by choice, kept apart from the random part. */
  additions: readonly { subject: string; reason: string }[]
  orders: readonly Order[]
  findings: readonly Finding[]
  people: readonly Person[]
  benchmarks: readonly Benchmark[]
  photos: readonly Photo[]
  decisions: readonly RecheckDecision[]
  comparisonNotes: readonly ComparisonNote[]
  acceptances: readonly Acceptance[]
  /** Whether verifiers must not see the 自评 before they sign. */
  blind: boolean
  /** Subjects whose 自评 was shown before the verifier signed. */
  reveals: readonly Reveal[]
  /** Hints that were set aside; they never enter a verdict. */
  seenHints: readonly SeenHint[]
  reportEdits: readonly ReportEdit[]
  /** When the township report was last written; null where it never was. */
  reportIssuedAt: string | null
  conflicts: readonly Conflict[]
}

/** Orders subject ids as people count: E2 before E10, the township first. */
export function compareSubjectIds(a: string, b: string): number {
  if (a === b) return 0
  if (a === TOWNSHIP) return -1
  if (b === TOWNSHIP) return 1
  return naturalKey(a) < naturalKey(b) ? -1 : 1
}

/** A text by which names come in the order in which people count: 照片2 before 照片10. */
export const naturalKey = (id: string): string =>
  `${id.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\u0000${id}`
