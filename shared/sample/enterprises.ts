import type { RiskColour } from '../case/subject'
import { creditCodeCheck } from '../credit-code'
import { deriveClass, ENTERPRISE_CLASSES, type EnterpriseClass } from '../enterprise-class'
import { subjectEntity } from '../entity'
import type { Change, EnterpriseFacts } from '../events'
import { enterpriseName, INDUSTRIES, type Industry } from './industries'
import { GIVEN_NAMES, PLACES, SURNAMES, TRADE_NAMES } from './names'
import type { Prng } from './prng'

export interface SampleEnterprise {
  id: string
  size: EnterpriseClass
  industry: string
  facts: EnterpriseFacts & { name: string }
}

/** Ordinary sizes of each class within 三类企业: revenue (万元), revenue a head (万元) and bounds of staff (人). */
const SIZES: Record<EnterpriseClass, Record<'revenue' | 'perHead' | 'staff', [number, number]>> = {
  large: { revenue: [2_100, 40_000], perHead: [35, 70], staff: [96, 880] },
  medium: { revenue: [1_000, 1_980], perHead: [8, 24], staff: [42, 260] },
  small: { revenue: [90, 960], perHead: [7, 16], staff: [6, 88] },
}

/** The hundred enterprises of the sample in the order of its list, E001 to E100. */
export function sampleEnterprises(random: Prng): SampleEnterprise[] {
  const kinds = INDUSTRIES.flatMap((industry) =>
    ENTERPRISE_CLASSES.flatMap((size) =>
      Array.from({ length: industry.counts[size] }, () => ({ industry, size })),
    ),
  )
  const trades = random.shuffled(TRADE_NAMES)
  return random.shuffled(kinds).map(({ industry, size }, index) => ({
    id: `E${String(index + 1).padStart(3, '0')}`,
    size,
    industry: industry.name,
    facts: factsOf(random, industry, size, trades[index]!, index),
  }))
}

/** A fact that the town's list leaves out is null and is not recorded. */
function factsOf(random: Prng, industry: Industry, size: EnterpriseClass, trade: string, index: number) {
  const known = <T>(share: number, value: T) => (random.chance(share) ? value : null)
  return {
    name: enterpriseName(random, industry, size, trade),
    creditCode: known(0.96, creditCode(random)),
    ...figures(random, size),
    industry: known(0.98, industry.name),
    address: known(0.96, `云屿镇${random.pick(PLACES)}${random.int(1, 288)}号`),
    contact: known(0.96, random.pick(SURNAMES) + random.pick(GIVEN_NAMES)),
    phone: known(0.93, `0599-5550${101 + index * 7}`),
    starRating: starRating(random, size),
    riskColour: known(0.92, riskColour(random, industry)),
  }
}

/** Staff and revenue; now and then only the one that already decides the class. */
function figures(random: Prng, size: EnterpriseClass) {
  const { revenue, perHead, staff } = SIZES[size]
  const revenueWanYuan = random.int(...revenue)
  const needed = Math.round(revenueWanYuan / random.int(...perHead))
  const employees = Math.min(staff[1], Math.max(staff[0], needed))
  const missing = random.int(1, 24)
  if (missing === 1 && deriveClass(employees, null).class === size) return { employees, revenueWanYuan: null }
  if (missing === 2) return { employees: null, revenueWanYuan }
  return { employees, revenueWanYuan }
}

/** An 18-character code of a registration region that does not exist, with its check character. */
function creditCode(random: Prng): string {
  const body = Array.from({ length: 7 }, () => random.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('')
  const first17 = `91359900MA${body}`
  return first17 + creditCodeCheck(first17)
}

function starRating(random: Prng, size: EnterpriseClass): string | null {
  const share = { large: 0.9, medium: 0.6, small: 0.25 }[size]
  if (!random.chance(share)) return null
  return random.pick(
    { large: ['五星', '四星', '四星'], medium: ['四星', '三星'], small: ['三星', '二星'] }[size],
  )
}

function riskColour(random: Prng, { risky }: Industry): RiskColour {
  if (random.chance(risky / 10)) return random.chance(0.2) ? 'red' : 'orange'
  return random.chance(0.55) ? 'yellow' : 'blue'
}

/** The changes that record an enterprise, one for each fact that is known. */
export const factChanges = ({ id, facts }: SampleEnterprise): Change[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([item, value]) => ({ kind: 'fact-set', entity: subjectEntity(id), item, body: { value } }))
