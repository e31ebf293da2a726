import { z } from 'zod'
import { RISK_COLOURS } from './case'

/** One row of a case file's history: it sets one cell (entity, item) and names the values that it replaces. */
export interface CaseEvent {
  id: string
  deviceId: string
  /** 1, 2, 3… on each device, without gaps. */
  deviceSeq: number
  hlc: string
  actor: string
  /** The id of the first event of the action that wrote this one; one undo takes back one action. */
  action: string
  kind: string
  entity: string
  item: string
  /** Canonical JSON. */
  body: string
  /** The ids of every value of the cell that was seen when this one was written. */
  supersedes: readonly string[]
  /** The hash of this device's event before this one; empty for its first. */
  prevHash: string
  hash: string
}

/** A change that somebody asks for; the store makes an event of it. */
export type Change = {
  [Kind in keyof typeof eventBodies]: {
    kind: Kind
    entity: string
    item: string
    body: z.infer<(typeof eventBodies)[Kind]>
  }
}[keyof typeof eventBodies]

const text = (max: number) => z.string().trim().min(1).max(max)
const count = z.number().int().min(0).max(100_000_000)
const basis = z.union([z.object({ count }), z.object({ numerator: count, denominator: count })])

export const answerBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    deduction: z.number().int().min(0).max(10_000),
    reason: text(2_000).nullable(),
    basis: basis.nullable(),
  }),
  z.object({ kind: z.literal('notApplicable'), reason: text(2_000) }),
  z.object({ kind: z.literal('unanswered') }),
])

/** The facts of the township, by name. */
export const townshipFacts = {
  town: text(60),
  county: text(60),
  city: text(60),
  enterpriseBase: count.nullable(),
}

/** The facts of an enterprise, by name. */
export const enterpriseFacts = {
  name: text(200),
  creditCode: text(40).nullable(),
  employees: count.nullable(),
  revenueWanYuan: z.number().min(0).max(1e10).nullable(),
  classOverride: z.object({ class: z.enum(['large', 'medium', 'small']), reason: text(500) }).nullable(),
  industry: text(100).nullable(),
  address: text(300).nullable(),
  contact: text(60).nullable(),
  phone: text(60).nullable(),
  starRating: text(30).nullable(),
  riskColour: z.enum(RISK_COLOURS).nullable(),
}

export type EnterpriseFact = keyof typeof enterpriseFacts
export type EnterpriseFacts = { [Fact in EnterpriseFact]?: z.infer<(typeof enterpriseFacts)[Fact]> }

/** Every kind of event of this version, with the schema of its body. Kinds of newer versions are kept, not read. */
export const eventBodies = {
  'case-created': z.object({
    caseId: z.string(),
    plan: z.string(),
    createdAt: z.string(),
    rubrics: z.object({ enterprise: z.string(), township: z.string() }),
  }),
  'fact-set': z.object({
    value: z.union([z.string(), z.number(), z.null(), z.record(z.string(), z.string())]),
  }),
  'score-set': answerBody,
} as const
