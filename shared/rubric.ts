import { z } from 'zod'
import { CaseProblem } from './outcome'
import { type Points, pointsFromNumber } from './points'

const points = z.number().transform((value, context): Points => {
  const hundredths = pointsFromNumber(value)
  if (hundredths === null) context.addIssue({ code: 'custom', message: `${value} 不是有效分值` })
  return hundredths ?? 0
})

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judged'), fixedDeduction: points.optional() }),
  z.object({
    kind: z.literal('perCount'),
    unit: z.string(),
    perUnit: points,
    cap: points,
    countOf: z.string(),
  }),
  z.object({
    kind: z.literal('rateTiers'),
    rate: z.string(),
    numerator: z.string(),
    denominator: z.string(),
    tiers: z.array(z.object({ below: z.number(), deduct: points })),
    judgedClause: z.string().optional(),
  }),
])

const criterion = z.object({
  id: z.string().regex(/^\d+\.\d+$/),
  label: z.string(),
  row: z.number().int(),
  text: z.string().min(1),
  printed: z.string().min(1),
  points,
  rule,
})

const item = z.object({
  no: z.number().int(),
  title: z.string(),
  points,
  criteria: z.array(criterion).min(1),
})

const section = z.object({ no: z.string(), title: z.string(), points, items: z.array(item).min(1) })

const rubricFile = z.object({
  id: z.string(),
  title: z.string(),
  subject: z.enum(['enterprise', 'township']),
  subjectLabel: z.string(),
  source: z.object({ document: z.string(), attachment: z.string(), issuer: z.string(), issued: z.string() }),
  totalPoints: points,
  form: z.object({ columns: z.array(z.string()), totalLabel: z.string() }),
  sections: z.array(section).min(1),
})

export type Rule = z.infer<typeof rule>
export type Criterion = z.infer<typeof criterion>
export type Item = z.infer<typeof item>
export type Section = z.infer<typeof section>

/** One official 100-point form (附件3 or 附件4) as plain data. */
export type RubricForm = z.infer<typeof rubricFile>

/** A form with its criteria also in one flat list, in form order, and by id. */
export interface Rubric extends RubricForm {
  criteria: readonly Criterion[]
  criterionById: ReadonlyMap<string, Criterion>
  sectionOf: ReadonlyMap<string, Section>
}

export interface Rubrics {
  enterprise: Rubric
  township: Rubric
}

/** Reads a rubric file's JSON; throws CaseProblem `bad-rubric` saying where it is malformed. */
export function parseRubric(json: unknown): Rubric {
  const parsed = rubricFile.safeParse(json)
  if (parsed.success) return indexRubric(parsed.data)
  const issue = parsed.error.issues[0]
  throw new CaseProblem('bad-rubric', `评分细则格式不正确：${issue?.path.join(' › ')}，${issue?.message}。`)
}

export function indexRubric(form: RubricForm): Rubric {
  const bySection = form.sections.map((each) => ({
    section: each,
    criteria: each.items.flatMap((one) => one.criteria),
  }))
  const criteria = bySection.flatMap((each) => each.criteria)
  return {
    ...form,
    criteria,
    criterionById: new Map(criteria.map((each) => [each.id, each])),
    sectionOf: new Map(bySection.flatMap((each) => each.criteria.map((one) => [one.id, each.section]))),
  }
}

/** The deduction that a perCount rule gives for a count: min(cap, perUnit × count), 扣满为止. */
export function perCountDeduction(rule: Extract<Rule, { kind: 'perCount' }>, count: number): Points {
  return Math.min(rule.cap, rule.perUnit * count)
}

/** The deduction of a rate ladder: the first tier whose bound the rate is strictly below; tiers never add up. */
export function rateDeduction(
  rule: Extract<Rule, { kind: 'rateTiers' }>,
  numerator: number,
  denominator: number,
): Points {
  const tier = rule.tiers.find(({ below }) => numerator * 10_000 < Math.round(below * 10_000) * denominator)
  return tier ? tier.deduct : 0
}
