import type { Benchmark, Draw, Finding, Order, Person, RecheckDecision, Reveal } from './case/action'
import type { CasePhase } from './case/phase'
import type { Photo } from './case/photo'
import type { Acceptance, ComparisonNote, SeenHint } from './case/remarks'
import type { ReportEdit } from './case/report-edit'
import type { Salvage, Seal } from './case/seal'
import type { Sheet } from './case/sheet'
import type { Enterprise, Township } from './case/subject'
import type { Tolerance } from './tolerance'

export interface CaseIdentity {
  caseId: string
  plan: string
  createdAt: string
  rubrics: { enterprise: string; township: string }
}

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
  /** Every seal that was ever set, in force or reopened, the earliest first. */
  seals: readonly Seal[]
  salvages: readonly Salvage[]
  conflicts: readonly Conflict[]
}
