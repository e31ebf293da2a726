import type { Answer } from './case/sheet'
import type { Enterprise, Township } from './case/subject'
import { perCountDeduction, type Rubric, type Rule, rateDeduction } from './rubric'
import type { SheetScore } from './sheet-score'

/** What the enterprises' facts say of a township criterion, with the names behind the number. */
export interface Derived {
  /** How many were found wanting; for a rate, how many have what it asks for. */
  value: number
  /** The denominator of a rate; null for a count. */
  of: number | null
  names: readonly string[]
  answer: Extract<Answer, { kind: 'scored' }>
}

/** An enterprise with its sheet of the phase that the town is scored in; null where it has none. */
export interface DerivingEnterprise {
  enterprise: Enterprise
  score: SheetScore | null
}

interface Source {
  township: Township
  enterprises: readonly DerivingEnterprise[]
}

type Finder = (each: DerivingEnterprise) => boolean | null

/** 全员安全生产责任制 of the enterprise form: zero points there is one enterprise found here (附件4 第6条). */
const RESPONSIBILITY = '2.1'

const lacks =
  (fact: 'standardised' | 'informed' | 'starRated' | 'reported'): Finder =>
  ({ enterprise }) =>
    enterprise[fact] === null ? null : !enterprise[fact]

const lacksResponsibility: Finder = ({ score }) => {
  const found = score?.criteria.find(({ id }) => id === RESPONSIBILITY)?.score ?? null
  return found === null ? null : found === 0
}

/** A gap in the ledger: an enterprise without code, staff or revenue, industry or address. */
const hasLedgerGap: Finder = ({ enterprise: { creditCode, employees, revenueWanYuan, industry, address } }) =>
  creditCode === null ||
  (employees === null && revenueWanYuan === null) ||
  industry === null ||
  address === null

/** The criteria of 附件4 that count enterprises, and what each looks for. */
const COUNTS: Readonly<Record<string, Finder>> = {
  '5.1': lacks('standardised'),
  '6.1': lacksResponsibility,
  '9.1': lacks('informed'),
  '10.2': hasLedgerGap,
  '14.1': lacks('starRated'),
  '15.4': lacks('reported'),
}

/** The criteria of 附件4 that take a rate of the whole base, never of the chosen hundred. */
const RATES: Readonly<Record<string, (source: Source) => Rate | null>> = {
  '13.1': ({ township, enterprises }) =>
    rateOf(township.certifiedCount, township.enterpriseBase, enterprises, 'certified'),
  '15.1': ({ township, enterprises }) =>
    rateOf(township.onPlatformCount, township.enterpriseBase, enterprises, 'onPlatform'),
  '15.2': ({ township }) => rateOf(township.ninePlacesOnPlatform, township.ninePlacesBase, [], 'onPlatform'),
}

interface Rate {
  numerator: number
  denominator: number
  names: readonly string[]
}

/** The count recorded for the whole town; where none is, the listed enterprises that are known to have it. */
function rateOf(
  recorded: number | null,
  base: number | null,
  enterprises: Source['enterprises'],
  fact: 'certified' | 'onPlatform',
): Rate | null {
  const known = enterprises.filter(({ enterprise }) => enterprise[fact] !== null)
  const having = known.filter(({ enterprise }) => enterprise[fact]).map(({ enterprise }) => enterprise.name)
  const numerator = recorded ?? (known.length > 0 ? having.length : null)
  if (base === null || base === 0 || numerator === null || numerator > base) return null
  return { numerator, denominator: base, names: having }
}

/** Every township criterion that the facts decide, by id; one about which nothing is known is left to the expert. */
export function deriveTownship(rubric: Rubric, source: Source): ReadonlyMap<string, Derived> {
  const derived = new Map<string, Derived>()
  for (const { id, rule } of rubric.criteria) {
    const found = deriveOne(id, rule, source)
    if (found) derived.set(id, found)
  }
  return derived
}

function deriveOne(id: string, rule: Rule, source: Source): Derived | null {
  if (rule.kind === 'perCount') return COUNTS[id] ? deriveCount(rule, COUNTS[id], source) : null
  if (rule.kind !== 'rateTiers') return null
  const rate = RATES[id]?.(source)
  if (!rate) return null
  const { numerator, denominator, names } = rate
  const deduction = rateDeduction(rule, numerator, denominator)
  const reason = deduction > 0 ? `${rule.rate}为 ${numerator}/${denominator}` : null
  const answer = { kind: 'scored', deduction, reason, basis: { numerator, denominator } } as const
  return { value: numerator, of: denominator, names, answer }
}

function deriveCount(
  rule: Extract<Rule, { kind: 'perCount' }>,
  finder: Finder,
  { enterprises }: Source,
): Derived | null {
  const judged = enterprises.map((each) => ({ name: each.enterprise.name, wanting: finder(each) }))
  if (judged.every(({ wanting }) => wanting === null)) return null
  const names = judged.filter(({ wanting }) => wanting).map(({ name }) => name)
  const count = names.length
  const reason = count > 0 ? `${rule.countOf}${count}${rule.unit}：${names.join('、')}`.slice(0, 2_000) : null
  const answer = {
    kind: 'scored',
    deduction: perCountDeduction(rule, count),
    reason,
    basis: { count },
  } as const
  return { value: count, of: null, names, answer }
}
