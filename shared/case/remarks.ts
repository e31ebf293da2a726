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
