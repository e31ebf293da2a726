import type { Benchmark, Draw, Finding, Order, Person, RecheckDecision, Reveal } from '../case/action'
import type { CasePhase } from '../case/phase'
import type { Township } from '../case/subject'
import type { Verdict } from '../flags'
import type { Points } from '../points'
import type { VerificationRound } from '../rounds'
import type { Tolerance } from '../tolerance'
import type { SubjectHead } from './subject'

/** What the action board, the draw, the orders, the re-check and the people views show. */
export interface ActionView {
  phase: CasePhase
  tolerance: Tolerance
  toleranceDeclared: boolean
  toleranceAtDraw: Tolerance | null
  draws: readonly Draw[]
  additions: readonly { subject: string; reason: string }[]
  orders: readonly OrderView[]
  findings: readonly Finding[]
  people: readonly Person[]
  benchmarks: readonly Benchmark[]
  decisions: readonly RecheckDecision[]
  blind: boolean
  reveals: readonly Reveal[]
  township: Township
  /** Every subject with what the views need to name it and say where it stands. */
  subjects: readonly ActionSubject[]
}

export interface OrderView extends Order {
  name: string
  overdue: boolean
  /** Whether the round that the order opened is verified, and with what result. */
  reverified: Verdict | null
}

export interface ActionSubject extends SubjectHead {
  round: number
  verdict: Verdict | null
  verdictAtDraw: Verdict | null
  gap: Points | null
  /** Why it should be helped again, in the words of the flags. */
  flags: readonly string[]
  /** Every round of 核实 beside the others; empty where there was none. */
  rounds: readonly VerificationRound[]
  drawn: boolean
  added: boolean
  verification: 'none' | 'begun' | 'complete' | 'signed'
  /** Its 自评 is hidden until the verifier signs. */
  hidden: boolean
}

/** An action that was taken back or brought back, and in words what it was. */
export interface ActionTurned {
  /** The first event that it wrote; null where a merge was taken back, which writes none. */
  event: string | null
  what: string
}
