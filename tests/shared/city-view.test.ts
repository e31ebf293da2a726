import { describe, expect, test } from 'vitest'
import { criterionPageOf } from '../../shared/city-view/criterion-page'
import { heatMapOf } from '../../shared/city-view/heat-map'
import { commonWords, lostWords, proofWords, townIssueWords } from '../../shared/city-view/issue-words'
import { issuesOf } from '../../shared/city-view/issues'
import { cityNextStep } from '../../shared/city-view/next-step'
import { type CityStep, stepDown, stepUp } from '../../shared/city-view/place'
import { settingsTrial } from '../../shared/city-view/settings-trial'
import { losersPageOf, subjectPageOf } from '../../shared/city-view/subject-page'
import { townPageOf } from '../../shared/city-view/town-page'
import { apart, apartWords, townPairOf } from '../../shared/city-view/town-pair'
import { trailNames } from '../../shared/city-view/trail-names'
import { consolidate } from '../../shared/consolidation'
import { type CitySettings, DEFAULT_CITY_SETTINGS } from '../../shared/consolidation/city-settings'
import { issueName, SHIPPED_MEASURES } from '../../shared/consolidation/measures'
import { AS_OF, countySummaries, countyTallies, forms, sha256 } from '../builders/county'

const summaries = countySummaries()
const tallies = countyTallies()
const cityBy = (settings: CitySettings = DEFAULT_CITY_SETTINGS) =>
  consolidate(tallies, { rubrics: forms, sha256, asOf: AS_OF, settings })
const city = cityBy()
const nameOf = (caseId: string) => city.towns.find((town) => town.caseId === caseId)!.name

describe('the way down', () => {
  const town: CityStep = { to: 'town', id: 'a' }
  const criterion: CityStep = { to: 'criterion', id: 'k' }
  const subject: CityStep = { to: 'subject', id: 'E001' }

  test('goes on step by step and back the same way', () => {
    const trail = stepDown(stepDown(stepDown([], town), criterion), subject)
    expect(trail).toEqual([town, criterion, subject])
    expect(stepUp(trail)).toEqual([town, criterion])
    expect(stepUp([])).toEqual([])
  })

  test('into another town drops what was looked at in the first', () => {
    const other: CityStep = { to: 'town', id: 'b' }
    expect(stepDown([town, criterion, subject], other)).toEqual([other])
    expect(stepDown([criterion, town, subject], other)).toEqual([criterion, other])
  })

  test('is named, with nothing for what is not there any more', () => {
    const [{ caseId }] = city.towns as [(typeof city.towns)[number]]
    const index = summaries.findIndex((each) => each.caseId === caseId)
    const known = { summary: summaries[index]!, tally: tallies[index]! }
    const { key } = city.criteria[0]!
    const trail: CityStep[] = [
      { to: 'town', id: caseId },
      { to: 'subject', id: 'E001' },
      { to: 'criterion', id: key },
    ]
    expect(trailNames(trail, city, known)).toEqual([
      nameOf(caseId),
      expect.stringMatching(/^E001 ./),
      expect.stringMatching(/^1\.1 /),
    ])
    expect(trailNames([{ to: 'town', id: 'gone' }], city, null)).toEqual([''])
  })
})

describe('the heat map', () => {
  const map = heatMapOf(city)

  test('holds every town and criterion once, under chapters that span them all', () => {
    expect(map.rows.map(({ caseId }) => caseId)).toEqual(city.towns.map(({ caseId }) => caseId))
    expect(map.columns).toHaveLength(84)
    expect(map.chapters.reduce((sum, { span }) => sum + span, 0)).toBe(84)
    for (const { cells } of map.rows) expect(cells).toHaveLength(84)
  })

  test('adds up column by column to the city', () => {
    map.shares.forEach((share, column) => {
      const cells = map.rows.map(({ cells: each }) => each[column])
      expect(cells.reduce((sum, cell) => sum + (cell?.deducted ?? 0), 0)).toBe(share.part)
      expect(cells.reduce((sum, cell) => sum + (cell?.judged ?? 0), 0)).toBe(share.whole)
    })
  })
})

test('a criterion lists every town, small numbers after the others', () => {
  for (const { key } of city.criteria.slice(0, 44)) {
    const { towns } = criterionPageOf(city, key)!
    expect(towns).toHaveLength(4)
    const ranked = towns.filter(({ loss }) => loss && !loss.isSmall && loss.judged > 0)
    expect(towns.slice(0, ranked.length)).toEqual(ranked)
    const shares = ranked.map(({ loss }) => loss!.deducted / loss!.judged)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  }
  expect(criterionPageOf(city, 'gone')).toBeNull()
})

test('a town page names what the town loses on, its own form after that of the enterprises', () => {
  for (const summary of summaries) {
    const { criteria, subjects } = townPageOf(city, summary)!
    expect(subjects).toHaveLength(61)
    expect(criteria.every(({ here }) => here.deducted > 0)).toBe(true)
    const formsInOrder = criteria.map(({ criterion }) => criterion.form)
    expect(formsInOrder).toEqual(formsInOrder.toSorted())
  }
})

test('who lost on a criterion in a town are as many as its tally says, in whichever sheet', () => {
  summaries.forEach((summary, index) => {
    const tally = tallies[index]!
    for (const { key, deducted } of tally.forms.enterprise.criteria.slice(0, 12)) {
      const { losers, judged } = losersPageOf(summary, tally, key)!
      expect(judged).toBe(tally.forms.enterprise.criteria[0]!.judged)
      expect(losers.length).toBeGreaterThanOrEqual(deducted)
      expect(losers.every(({ sheets }) => sheets.some(({ mark }) => mark?.kind === 'deducted'))).toBe(true)
    }
    const { criteria, full } = subjectPageOf(summary, tally, 'E001')!
    expect(criteria.length + full).toBe(44)
    expect(subjectPageOf(summary, tally, 'gone')).toBeNull()
  })
})

test('two towns are set against each other exactly, and only where both answered enough', () => {
  const [one, other] = city.towns
  const pair = townPairOf(city, one!.caseId, other!.caseId)!
  const far = pair.criteria.map(apart).map((share) => share && share.part / share.whole)
  const known = far.filter((each) => each !== null)
  expect(far.slice(0, known.length)).toEqual(known.toSorted((a, b) => b - a))
  expect(pair.criteria.filter(({ criterion }) => criterion.form === 'township').map(apart)).not.toContain(0)
  const loss = { judged: 40, deducted: 10, lost: 500, isSmall: false }
  const asked = { criterion: pair.criteria[0]!.criterion, one: loss, other: { ...loss, deducted: 5 } }
  expect(apartWords(asked)).toBe('12.5 个百分点')
  expect(apartWords({ ...asked, other: { ...loss, isSmall: true } })).toBe('—')
  expect(apartWords({ ...asked, other: null })).toBe('—')
})

describe('the words of a problem', () => {
  const share = (part: number, whole: number) => ({ part, whole, interval: null, isSmall: false })

  test('are the numbers that an expert reads', () => {
    expect(lostWords(share(18, 100))).toBe('18/100 家扣分（18.0%）')
    expect(lostWords(share(1, 4), 'township')).toBe('1/4 个镇扣分（25.0%）')
    expect(lostWords(share(0, 0))).toBe('没有评分')
    const [common] = city.common
    expect(commonWords(common!)).toBe(
      `${common!.towns}/${common!.townsJudged} 个镇有企业扣分，全市 ${lostWords(common!.share)}`,
    )
    const town = city.prominent.find((each) => each.kind === 'town')!
    expect(townIssueWords({ ...town, here: share(18, 100), elsewhere: share(3, 300) })).toBe(
      '本镇 18/100 家扣分（18.0%），其他镇 3/300 家扣分（1.0%）',
    )
  })

  test('say how sure it is, and print no string of noughts', () => {
    const town = city.prominent.find((each) => each.kind === 'town')!
    expect(proofWords({ ...town, corrected: 0.012, z: null }, 176)).toBe(
      '若各镇本来一样，碰巧差这么多的可能约 1.20%（p = 0.0120，已按 176 次检验校正）',
    )
    expect(proofWords({ ...town, corrected: 1e-9, z: 5.21 }, 9)).toBe(
      '若各镇本来一样，碰巧差这么多的可能不到万分之一（p < 0.0001，已按 9 次检验校正）；离各镇中位数 5.2 个离差（稳健 z）',
    )
  })
})

test('what the office wrote stands in the place of the proposal, and beside no other problem', () => {
  const [first] = city.common
  const value = { text: '逐镇验收', responsible: '', due: '2025-03-31' }
  const cells = new Map([[issueName(first!), { value, by: '苏喆明', at: '2025-01-08T01:00:00Z' }]])
  const proposed = issuesOf(city, new Map(), SHIPPED_MEASURES)
  const written = issuesOf(city, cells, SHIPPED_MEASURES)
  expect(written.common[0]!.measure).toEqual({
    ...proposed.common[0]!.measure,
    ...{ text: '逐镇验收', due: '2025-03-31', by: '苏喆明', at: '2025-01-08T01:00:00Z' },
  })
  expect(written.common.slice(1)).toEqual(proposed.common.slice(1))
  expect(written.prominent).toEqual(proposed.prominent)
})

test('other settings say beforehand what comes in and what falls out', () => {
  const stricter = cityBy({ ...DEFAULT_CITY_SETTINGS, enterpriseShare: 9_900, townShare: 10_000 })
  const trial = settingsTrial(city, stricter)
  expect(trial.common.before).toBe(city.common.length + city.townshipCommon.length)
  expect(trial.common.after).toBe(trial.common.before + trial.common.added.length - trial.common.gone.length)
  expect(trial.common.gone.length).toBeGreaterThan(0)
  expect(settingsTrial(city, city).common).toMatchObject({ added: [], gone: [] })
})

test('the next step is what bars the way first', () => {
  const standing = { towns: 4, refused: 0, left: 0, common: 7, unchecked: 0 }
  const view = (patch: Partial<typeof standing>) => cityNextStep({ ...standing, ...patch }).view
  expect(view({ left: 3, refused: 1 })).toBe('intake')
  expect(cityNextStep({ ...standing, refused: 2 }).sentence).toContain('2 个文件没有收进来')
  expect(cityNextStep({ ...standing, refused: 2, unchecked: 2 }).after).toEqual(
    cityNextStep({ ...standing, unchecked: 2 }),
  )
  expect(cityNextStep({ ...standing, left: 2 }).after).toBeNull()
  expect(view({ towns: 0, common: 0 })).toBe('intake')
  expect(view({ unchecked: 2 })).toBe('issues')
  expect(view({})).toBe('report')
})
