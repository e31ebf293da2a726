import type { ScoredPhase } from '../../case/phase'
import type { Answer } from '../../case/sheet'
import type { Enterprise } from '../../case/subject'
import { type Criterion, perCountDeduction, rateDeduction } from '../../rubric'
import type { CaseReading } from './case-reading'

/** The criterion of the enterprises' form whose zero counts against the town (附件4 第6条). */
export const RESPONSIBILITY = '2.1'
/** The town's criterion that counts it. */
export const COUNTS_RESPONSIBILITY = '6.1'

/** What the facts of the enterprises say of a criterion of the town; null where they say nothing. */
export function derivedAnswer(reading: CaseReading, phase: ScoredPhase, criterion: Criterion): Answer | null {
  const { rule } = criterion
  if (rule.kind === 'perCount') {
    const found = wanting(reading, phase, criterion.id)
    if (!found) return null
    const count = found.length
    const names = found.map(({ name }) => name).join('、')
    const reason = count > 0 ? `${rule.countOf}${count}${rule.unit}：${names}`.slice(0, 2_000) : null
    return { kind: 'scored', deduction: perCountDeduction(rule, count), reason, basis: { count } }
  }
  if (rule.kind !== 'rateTiers') return null
  const rate = rateOf(reading, criterion.id)
  if (!rate) return null
  const [numerator, denominator] = rate
  const deduction = rateDeduction(rule, numerator, denominator)
  const reason = deduction > 0 ? `${rule.rate}为 ${numerator}/${denominator}` : null
  return { kind: 'scored', deduction, reason, basis: { numerator, denominator } }
}

const MISSED = {
  '5.1': 'standardised',
  '9.1': 'informed',
  '14.1': 'starRated',
  '15.4': 'reported',
} as const

/** The enterprises that a criterion counts; null where nothing is known of any. */
function wanting(reading: CaseReading, phase: ScoredPhase, id: string): Enterprise[] | null {
  const { enterprises } = reading.record
  const found: Enterprise[] = []
  let isKnown = false
  for (const each of enterprises) {
    const isWanting = isWantingIn(reading, phase, id, each)
    if (isWanting !== null) isKnown = true
    if (isWanting) found.push(each)
  }
  return isKnown ? found : null
}

function isWantingIn(reading: CaseReading, phase: ScoredPhase, id: string, each: Enterprise): boolean | null {
  if (id === COUNTS_RESPONSIBILITY) {
    const criterion = reading.rubrics.enterprise.criterionById.get(RESPONSIBILITY)!
    const points = reading.points({ subject: each.id, phase }, criterion)
    return points === null ? null : points === 0
  }
  if (id === '10.2') {
    const hasSize = each.employees !== null || each.revenueWanYuan !== null
    return !(each.creditCode !== null && hasSize && each.industry !== null && each.address !== null)
  }
  if (!(id in MISSED)) return null
  const fact = each[MISSED[id as keyof typeof MISSED]]
  return fact === null ? null : !fact
}

/** Numerator and denominator of a rate over the whole base of the town. */
function rateOf({ record }: CaseReading, id: string): [number, number] | null {
  const { township, enterprises } = record
  const listed = (fact: 'certified' | 'onPlatform') => {
    const known = enterprises.filter((each) => each[fact] !== null)
    return known.length === 0 ? null : known.filter((each) => each[fact]).length
  }
  const rates: Record<string, readonly [number | null, number | null]> = {
    '13.1': [township.certifiedCount ?? listed('certified'), township.enterpriseBase],
    '15.1': [township.onPlatformCount ?? listed('onPlatform'), township.enterpriseBase],
    '15.2': [township.ninePlacesOnPlatform, township.ninePlacesBase],
  }
  const [numerator, base] = rates[id] ?? [null, null]
  return numerator === null || base === null || base === 0 || numerator > base ? null : [numerator, base]
}
