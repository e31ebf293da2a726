import { z } from 'zod'
import { BENCHMARK_TIERS, FINDING_KINDS, PERSON_ROLES, RETURN_STEPS } from './case/action'
import { PHASES } from './case/phase'
import { PHOTO_BYTES, PHOTO_SIDE } from './case/photo'
import { EDITED_TEXT_MAX } from './case/report-edit'
import { RISK_COLOURS } from './case/subject'

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

const answers = [
  z.object({
    kind: z.literal('scored'),
    deduction: z.number().int().min(0).max(10_000),
    reason: text(2_000).nullable(),
    basis: basis.nullable(),
  }),
  z.object({ kind: z.literal('notApplicable'), reason: text(2_000) }),
] as const

/** An answer that is one: never the withdrawal of another. */
export const givenAnswer = z.discriminatedUnion('kind', answers)
export const answerBody = z.discriminatedUnion('kind', [
  ...answers,
  z.object({ kind: z.literal('unanswered') }),
])

/** The facts of the township, by name. */
export const townshipFacts = {
  town: text(60),
  county: text(60),
  city: text(60),
  enterpriseBase: count.nullable(),
  certifiedCount: count.nullable(),
  onPlatformCount: count.nullable(),
  ninePlacesBase: count.nullable(),
  ninePlacesOnPlatform: count.nullable(),
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
  standardised: z.boolean().nullable(),
  informed: z.boolean().nullable(),
  starRated: z.boolean().nullable(),
  certified: z.boolean().nullable(),
  onPlatform: z.boolean().nullable(),
  reported: z.boolean().nullable(),
}

export type EnterpriseFact = keyof typeof enterpriseFacts
export type EnterpriseFacts = { [Fact in EnterpriseFact]?: z.infer<(typeof enterpriseFacts)[Fact]> }

const time = z.iso.datetime()
const day = z.iso.date()
const tolerance = z.object({
  total: z.number().int().min(0).max(10_000),
  sectionShare: z.number().int().min(0).max(10_000),
  fullToZero: z.boolean(),
  severity: z.enum(['reassist', 'inconsistent']),
})
const subjectIds = z.array(z.string())
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const names = z.array(text(40)).min(1).max(20)
const tip = z.object({ seq: z.number().int().min(1), hash: digest })

/** What settles many conflicts at once: everything of one person, of one laptop, or what was written last. */
export const ruleBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: text(60) }),
  z.object({ kind: z.literal('laptop'), deviceId: text(60) }),
  z.object({ kind: z.literal('latest') }),
])

/** Every kind of event of this version, with the schema of its body. Kinds of newer versions are kept, not read. */
export const eventBodies = {
  'case-created': z.object({
    caseId: z.string(),
    plan: z.string(),
    createdAt: z.string(),
    rubrics: z.object({ enterprise: z.string(), township: z.string() }),
  }),
  'fact-set': z.object({
    value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string(), z.string())]),
  }),
  'score-set': answerBody,
  'sheet-signed': z.object({ name: text(40), at: time, signed: z.array(z.string()) }),
  'phase-entered': z.object({ phase: z.enum([...PHASES, 'closed']), at: time }),
  'tolerance-declared': tolerance.extend({ reason: text(500).nullable() }),
  'draw-made': z.object({
    n: z.number().int().min(1),
    seed: text(200),
    frameHash: z.string(),
    stratified: z.boolean(),
    strata: z.array(z.object({ name: z.string(), size: count, seats: count })),
    picked: subjectIds,
    reason: text(500).nullable(),
    tolerance,
    at: time,
  }),
  'draw-added': z.object({ reason: text(500) }),
  'order-raised': z.object({
    due: day,
    what: text(2_000),
    who: text(60).nullable(),
    flags: z.array(z.string()),
    raisedAt: time,
  }),
  'order-evidence': z.object({ text: text(2_000) }),
  'order-closed': z.object({ at: time, note: z.string().max(2_000) }),
  'finding-set': z.object({
    subject: z.string(),
    kind: z.enum(FINDING_KINDS),
    about: z.string().nullable(),
    text: text(2_000),
  }),
  'person-set': z.object({
    name: text(40),
    role: z.enum(PERSON_ROLES),
    unit: z.string().max(100),
    phone: text(60).nullable(),
  }),
  'benchmark-set': z.object({ tier: z.enum(BENCHMARK_TIERS), isNew: z.boolean(), note: z.string().max(500) }),
  'photo-attached': z.object({
    width: z.number().int().min(1).max(PHOTO_SIDE),
    height: z.number().int().min(1).max(PHOTO_SIDE),
    bytes: z.number().int().min(1).max(PHOTO_BYTES),
    look: z.string().regex(/^[0-9a-f]{16}$/),
    takenAt: z.iso.datetime({ local: true }).nullable(),
    name: text(200).nullable(),
  }),
  /** Somebody has looked at a hint and says why it can rest. */
  'hint-seen': z.object({ reason: text(2_000), at: time }),
  'recheck-decided': z.object({
    decision: z.enum(['accepted', 'corrected', 'returned']),
    step: z.enum(RETURN_STEPS).nullable(),
    round: z.number().int().min(1),
    reason: z.string().max(2_000),
    at: time,
  }),
  'comparison-noted': z.object({ text: text(2_000), by: text(40), at: time }),
  'comparison-accepted': z.object({ by: text(40), at: time, seen: z.array(z.string()) }),
  'blind-set': z.object({ blind: z.boolean() }),
  revealed: z.object({ reason: text(500), at: time, seen: z.array(z.string()) }),
  /** A paragraph in somebody's own words, with the generated text that they saw and its figures. */
  'report-edited': z.object({
    text: text(EDITED_TEXT_MAX),
    basedOn: z.string(),
    figures: z.array(z.string()),
    by: text(40),
    at: time,
  }),
  'report-issued': z.object({ at: time, files: z.array(z.object({ name: z.string(), sha256: z.string() })) }),
  /** Why one of the values of a conflict was taken; the value itself is an event beside it in the same action. */
  adjudicated: z.object({
    reason: text(2_000),
    chosen: z.string(),
    heads: z.array(z.string()),
    rule: ruleBody.nullable(),
    at: time,
  }),
  /** What a phase was when it was signed; `shared/case/seal.ts` says what each part is. */
  sealed: z.object({
    seal: digest,
    phase: z.enum(PHASES),
    at: time,
    day,
    signers: names,
    vector: z.record(z.string(), z.array(tip).min(1)),
    events: count,
    root: digest,
    photos: digest,
    rubrics: z.object({ enterprise: digest, township: digest }),
    report: digest,
    rounds: z.record(z.string(), z.number().int().min(2)),
    summary: digest.optional(),
  }),
  'seal-reopened': z.object({ seal: digest, names, reason: text(500), at: time }),
  /** What a damaged file did not give back any more: the ends of chains whose next event is there, superseded events, photos. */
  salvaged: z.object({
    at: time,
    lost: count,
    gaps: z.array(z.object({ deviceId: z.string(), hash: z.string(), count })),
    events: z.array(z.string()),
    photos: z.array(z.string()),
    cells: z.array(z.object({ entity: z.string(), item: z.string() })),
  }),
  'action-undone': z.object({ undone: z.boolean() }),
  /** The cell has no value any more; what stood there before stays in the history. */
  'cell-cleared': z.object({}),
} as const
