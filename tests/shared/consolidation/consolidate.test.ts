import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../shared/consolidation'
import { DEFAULT_CITY_SETTINGS } from '../../../shared/consolidation/city-settings'
import { momentsOf } from '../../../shared/consolidation/sums'
import { tallyTown } from '../../../shared/consolidation/tally-town'
import type { TownSummary } from '../../../shared/consolidation/town-summary'
import type { TownTally } from '../../../shared/consolidation/town-tally'
import { biasOf } from '../../../shared/statistics/bias'
import { upperBound } from '../../../shared/statistics/detection'
import { AS_OF, countyCases, countySummaries, countyTallies, forms, sha256 } from '../../builders/county'
import { makeRandom } from '../../builders/prng'

const how = { rubrics: forms, sha256, asOf: AS_OF }
const tallies = countyTallies()
const city = consolidate(tallies, how)
const townNamed = (name: string) => city.towns.find((each) => each.name === name)!

/** Invented towns: the county's own, some enterprises left out, under names of their own. */
function inventedTallies(seed: number, count: number) {
  const random = makeRandom(seed)
  const summaries = countySummaries()
  return Array.from({ length: count }, (_, index) => {
    const summary = summaries[random.below(summaries.length)]!
    const kept = summary.subjects.filter(({ id }) => id === 'T' || random.chance(0.6))
    const town: TownSummary = {
      ...summary,
      caseId: `town-${index}`,
      town: `第${random.below(4)}镇`,
      county: random.chance(0.5) ? '临澜市' : '东屿县',
      subjects: kept,
    }
    return tallyTown(town, forms, sha256)
  })
}

describe('the city result', () => {
  it('is the same in whatever order the towns come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 7 }), (seed, count) => {
        const given = inventedTallies(seed, count)
        const shuffled = given.toSorted((a, b) =>
          sha256(`${seed}${a.caseId}`) < sha256(`${seed}${b.caseId}`) ? -1 : 1,
        )
        expect(consolidate(shuffled, how)).toEqual(consolidate(given, how))
      }),
      { numRuns: 12 },
    )
  })

  it('is the sum of its towns, in integers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 7 }), (seed, count) => {
        const { towns, totals, criteria, classes, industries } = consolidate(
          inventedTallies(seed, count),
          how,
        )
        const sum = (of: (town: (typeof towns)[0]) => number) =>
          towns.reduce((all, each) => all + of(each), 0)
        expect(totals.enterprises).toBe(sum((each) => each.enterprises))
        for (const phase of ['selfAssessment', 'assistance', 'verification', 'recheck'] as const) {
          expect(totals.means[phase].sum).toBe(sum((each) => each.means[phase].sum))
          expect(totals.means[phase].count).toBe(sum((each) => each.means[phase].count))
          for (const groups of [classes, industries])
            expect(groups.reduce((all, each) => all + each.means[phase].sum, 0)).toBe(totals.means[phase].sum)
        }
        expect(totals.verdicts.inconsistent).toBe(sum((each) => each.verdicts.inconsistent))
        expect(totals.orders.openDays).toBe(sum((each) => each.orders.openDays))
        for (const each of criteria)
          for (const field of ['judged', 'deducted', 'lost'] as const)
            expect(each[field]).toBe(each.towns.reduce((all, town) => all + (town?.[field] ?? 0), 0))
      }),
      { numRuns: 12 },
    )
  })

  it('refuses the same case twice', () => {
    expect(() => consolidate([tallies[0]!, tallies[1]!, tallies[0]!], how)).toThrow(
      expect.objectContaining({ code: 'town-twice' }),
    )
  })

  it('is empty of no town', () => {
    const empty = consolidate([], how)
    expect(empty.towns).toEqual([])
    expect(empty.common).toEqual([])
    expect(empty.prominent).toEqual([])
    expect(empty.random.upperBound95).toBeNull()
    expect(empty.random.sentence).toBe('仅描述本次核实单位')
  })

  it('counts the problems by the sheets in force, as the town report does', () => {
    const found = city.criteria.find(({ form, id }) => form === 'enterprise' && id === '9.3')!
    const counted = countyCases().flatMap(({ assessment }) =>
      assessment.enterprises.flatMap(({ sheets }) => {
        const last = (['recheck', 'verification', 'assistance', 'selfAssessment'] as const)
          .map((phase) => sheets[phase])
          .find((sheet) => sheet?.score.unanswered === 0)
        return last ? [last.score.criteria.find(({ id }) => id === '9.3')!] : []
      }),
    )
    expect(found.judged).toBe(counted.length)
    expect(found.deducted).toBe(counted.filter(({ deduction }) => deduction! > 0).length)
    expect(found.lost).toBe(counted.reduce((sum, { deduction }) => sum + deduction!, 0))
  })
})

describe('the means of the city', () => {
  it('take the first 核实 of the drawn, with the interval of statistics §3', () => {
    const [{ assessment }] = countyCases() as [ReturnType<typeof countyCases>[0]]
    const { first } = { first: countySummaries()[0]!.subjects.filter((each) => each.isDrawn) }
    const pairs = first.map((each) => ({
      self: each.first!.baseline / 100,
      verified: each.first!.compared / 100,
    }))
    const bias = biasOf(pairs, assessment.enterprises.length)!
    const town = townNamed('碧澜镇')
    expect(town.inflation.sum / 100 / town.inflation.count).toBeCloseTo(bias.mean, 10)
    expect(town.inflation.interval![0]).toBeCloseTo(bias.ci[0], 8)
    expect(town.inflation.interval![1]).toBeCloseTo(bias.ci[1], 8)
  })

  it('leave out who was verified by choice', () => {
    const summary = countySummaries()[0]!
    const chosen = summary.subjects.map((each) =>
      each.isDrawn ? { ...each, isDrawn: false, isAdded: true } : each,
    )
    const tally = tallyTown({ ...summary, subjects: chosen, random: null }, forms, sha256)
    expect(tally.means.verification).toEqual({ sum: 0, count: 0 })
    expect(tally.drawn.inflation.count).toBe(0)
    expect(tally.added).toBe(10)
    expect(tally.verdicts.compared).toBe(10)
    const { notes } = consolidate([tally], how)
    expect(notes.map(({ text }) => text).join('')).toContain('指定核实的10家只计家数')
  })

  it('weigh each town by its frame in the inflation of the city', () => {
    const { inflation } = city.random
    const towns = city.towns.filter(({ random }) => random)
    const mean = towns.reduce((sum, each) => sum + each.inflation.sum / 100 / each.inflation.count, 0) / 3
    expect(inflation!.mean).toBeCloseTo(mean, 10)
    expect(inflation!.interval[0]).toBeLessThan(inflation!.mean)
  })
})

describe('the inflation of the city', () => {
  const [whole, sampled] = tallies as [TownTally, TownTally]
  const N = sampled.random!.N
  /** A frame that was verified to its last enterprise. */
  const known = (gaps: readonly number[]): TownTally => ({
    ...whole,
    enterprises: gaps.length,
    random: { ...whole.random!, N: gaps.length, picked: gaps.length, n: gaps.length, found: 0 },
    drawn: { ...whole.drawn, inflation: momentsOf(gaps) },
  })
  const withIn = (gaps: readonly number[]) => consolidate([known(gaps), sampled], how).random.inflation!

  it('takes in a town whose only enterprise is verified', () => {
    const alone = townNamed(sampled.town).inflation
    const own = alone.sum / 100 / alone.count
    expect(withIn([600]).mean).toBeCloseTo((6 + N * own) / (1 + N), 10)
  })

  it('has the spread of the frames that are not wholly known, and their degrees of freedom', () => {
    const [low, high] = townNamed(sampled.town).inflation.interval!
    const half = (high - low) / 2
    const gaps = [100, 900, 300, 1_500, 700, 0, 200, 2_000]
    const { interval } = withIn(gaps)
    expect((interval[1] - interval[0]) / 2).toBeCloseTo((half * N) / (N + gaps.length), 10)
  })

  it('is known without a spread where every frame is', () => {
    const { inflation } = consolidate([known([600])], how).random
    expect(inflation).toEqual({ mean: 6, interval: [6, 6] })
  })

  it('is not said where one of several is verified', () => {
    const one: TownTally = {
      ...known([600]),
      random: { ...whole.random!, N: 12, picked: 1, n: 1, found: 0 },
    }
    expect(consolidate([one, sampled], how).random.inflation).toBeNull()
  })
})

describe('the bound of the city', () => {
  it('is that of the only verified town', () => {
    const { random } = consolidate(tallies.slice(0, 1), how)
    expect(random.upperBound95).toBe(upperBound(10, { N: 60, n: 10 }))
  })

  it('names the towns that take no part', () => {
    expect(city.random.towns).toBe(3)
    expect(city.random.missing.map(({ town }) => town)).toEqual(['远埔镇'])
    expect(city.random.sentence).toMatch(
      /^3个镇随机核实30家、首次核实不一致13家：95%把握，180家中不一致不超过\d+家。$/,
    )
  })

  it('waits for every drawn enterprise', () => {
    const partly = { ...tallies[0]!, random: { ...tallies[0]!.random!, n: 9 } }
    expect(consolidate([partly], how).towns[0]!.upperBound95).toBeNull()
  })
})

describe('what a day does to the city', () => {
  it('counts how long orders are open and whether they are due', () => {
    const { orders } = townNamed('碧澜镇')
    expect(orders).toMatchObject({
      raised: 11,
      closed: 1,
      open: 10,
      overdue: 10,
      oldestDays: 25,
      openDays: 250,
    })
    const earlier = consolidate(tallies, { ...how, asOf: '2024-12-16' })
    expect(earlier.totals.orders).toMatchObject({ open: 10, overdue: 0, oldestDays: 10 })
  })

  it('tells kept, late, overdue and pending deadlines apart', () => {
    const states = (name: string) => townNamed(name).deadlines.map(({ state }) => state)
    expect(states('青汐镇')).toEqual(['kept', 'kept', 'kept', 'kept', 'pending'])
    expect(states('远埔镇')).toEqual(['late', 'overdue', 'overdue', 'pending', 'pending'])
    const unknown = { ...tallies[2]!, finished: { ...tallies[2]!.finished, assistance: null } }
    expect(consolidate([unknown], how).towns[0]!.deadlines[1]!.state).toBe('unknown')
  })

  it('counts ten new 标杆企业 as enough', () => {
    expect(townNamed('青汐镇').hasBenchmarks).toBe(true)
    expect(townNamed('碧澜镇').hasBenchmarks).toBe(false)
  })
})

describe('towns that are called alike', () => {
  it('are told apart by county, and counted where that is the same too', () => {
    const [one, two, three] = tallies as [(typeof tallies)[0], (typeof tallies)[0], (typeof tallies)[0]]
    const alike = consolidate(
      [
        { ...one, town: '云屿镇' },
        { ...two, town: '云屿镇' },
        { ...three, town: '云屿镇', county: '东屿县' },
      ],
      how,
    )
    expect(alike.towns.map(({ name }) => name)).toEqual([
      '东屿县云屿镇',
      '临澜市云屿镇（1）',
      '临澜市云屿镇（2）',
    ])
    expect(alike.notes.map(({ text }) => text).join('')).toContain('2份不同的案卷')
  })
})

describe('towns that call different things 不一致', () => {
  it('are not to be ranked by it, and the result says so', () => {
    const [one, ...rest] = tallies
    const other = { ...one!, tolerance: { ...one!.tolerance, total: 800 } }
    expect(
      consolidate([other, ...rest], how)
        .notes.map(({ text }) => text)
        .join(''),
    ).toContain('总分容差5、8分')
    expect(city.notes.map(({ text }) => text).join('')).not.toContain('容差')
  })
})

it('declares its thresholds with the result', () => {
  expect(city.settings).toEqual(DEFAULT_CITY_SETTINGS)
})
