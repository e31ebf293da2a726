import type { Tolerance } from '../tolerance'

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
