import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../shared/consolidation'
import { DEFAULT_CITY_SETTINGS } from '../../../shared/consolidation/city-settings'
import { tallyTown } from '../../../shared/consolidation/tally-town'
import type { TownSummary } from '../../../shared/consolidation/town-summary'
import type { TownTally } from '../../../shared/consolidation/town-tally'
import { indexRubric } from '../../../shared/rubric'
import { AS_OF, countySummaries, countyTallies, forms, sha256 } from '../../builders/county'

const how = { rubrics: forms, sha256, asOf: AS_OF }
const blank = countySummaries()[3]!

/** A town whose 自评 loses the given points on criteria, enterprise by enterprise. */
function townOf(name: string, losses: readonly Record<string, number>[], rubrics = forms): TownTally {
  const [township] = blank.subjects
  const subjects = losses.map((lost, index) => ({
    ...blank.subjects[1]!,
    id: `E${index + 1}`,
    name: `${name}第${index + 1}厂`,
    sheets: [
      {
        phase: 'selfAssessment' as const,
        round: 1,
        scorer: '',
        total: 10_000 - Object.values(lost).reduce((sum, each) => sum + each, 0),
        unanswered: 0,
        marks: Object.entries(lost).map(([criterion, deduction]) => ({
          criterion,
          kind: 'deducted' as const,
          deduction,
          reason: '记录不全',
        })),
      },
    ],
  }))
  const summary: TownSummary = { ...blank, caseId: name, town: name, subjects: [township!, ...subjects] }
  return tallyTown(summary, rubrics, sha256)
}

const repeated = (count: number, lost: Record<string, number>) => Array.from({ length: count }, () => lost)
/** So many of a hundred lose a point on 9.3. */
const sharing = (name: string, lost: number, of = 100) =>
  townOf(name, [...repeated(lost, { '9.3': 100 }), ...repeated(of - lost, {})])

const idsOf = (towns: readonly TownTally[], settings = DEFAULT_CITY_SETTINGS) =>
  consolidate(towns, { ...how, settings }).common.map(({ criterion }) => criterion.id)

describe('共性问题', () => {
  it('need the declared share of the towns and of the enterprises, exactly', () => {
    const settings = { ...DEFAULT_CITY_SETTINGS, townShare: 5_000, enterpriseShare: 2_000 }
    expect(idsOf([sharing('甲镇', 40), sharing('乙镇', 0)], settings)).toEqual(['9.3'])
    expect(idsOf([sharing('甲镇', 39), sharing('乙镇', 0)], settings)).toEqual([])
    expect(idsOf([sharing('甲镇', 100), sharing('乙镇', 0), sharing('丙镇', 0)], settings)).toEqual([])
    const more = { ...settings, enterpriseShare: 2_001 }
    expect(idsOf([sharing('甲镇', 40), sharing('乙镇', 0)], more)).toEqual([])
  })

  it('are ranked by share, then towns, then points, then the form', () => {
    const lost = [
      ...repeated(50, { '9.1': 50, '9.2': 100, '9.3': 100 }),
      ...repeated(10, { '10.1': 100 }),
      ...repeated(40, { '10.1': 50 }),
    ]
    expect(idsOf([townOf('甲镇', lost)])).toEqual(['9.2', '9.3', '10.1', '9.1'])
  })

  it('of few answers are marked and come last, in form order', () => {
    const { common } = consolidate([townOf('甲镇', repeated(3, { '9.3': 100, '1.1': 50 }))], how)
    expect(common.map(({ criterion, share }) => [criterion.id, share.isSmall])).toEqual([
      ['1.1', true],
      ['9.3', true],
    ])
  })

  it('of the townships go by towns alone', () => {
    const city = consolidate(countyTallies(), how)
    expect(city.townshipCommon.map(({ criterion }) => criterion.id)).toEqual(['2.2', '7.2', '12.2', '18.2'])
    expect(city.townshipCommon.every(({ share }) => share.isSmall)).toBe(true)
  })
})

describe('突出的个性问题 of a town', () => {
  const around = ['乙镇', '丙镇', '丁镇'].map((name) => sharing(name, 5))

  it('stand far above the rest, with the numbers', () => {
    const { prominent, tests } = consolidate([sharing('甲镇', 40), ...around], how)
    expect(tests).toBe(4)
    expect(prominent).toHaveLength(1)
    expect(prominent[0]).toMatchObject({
      kind: 'town',
      town: '甲镇',
      here: { part: 40, whole: 100 },
      elsewhere: { part: 15, whole: 300 },
      z: null,
    })
    const [issue] = prominent
    if (issue?.kind !== 'town') throw new Error('no issue')
    expect(issue.p).toBeLessThan(1e-12)
    expect(issue.corrected).toBeCloseTo(issue.p * 4, 20)
    expect(issue.examples.every(({ caseId }) => caseId === '甲镇')).toBe(true)
  })

  it('are none where the gap is smaller than declared, however sure it is', () => {
    const settings = { ...DEFAULT_CITY_SETTINGS, gap: 3_600 }
    expect(consolidate([sharing('甲镇', 40), ...around], { ...how, settings }).prominent).toEqual([])
  })

  it('are none of few answers', () => {
    expect(consolidate([sharing('甲镇', 9, 9), ...around], how).prominent).toEqual([])
  })

  it('need the robust z as well where there are enough towns', () => {
    const many = Array.from({ length: 9 }, (_, index) => sharing(`第${index}镇`, 3 + index))
    const { prominent } = consolidate([sharing('甲镇', 40), ...many], how)
    expect(prominent).toHaveLength(1)
    const [issue] = prominent
    if (issue?.kind !== 'town') throw new Error('no issue')
    expect(issue.z).toBeGreaterThan(3.5)
    const spread = Array.from({ length: 9 }, (_, index) => sharing(`第${index}镇`, index * 6))
    expect(consolidate([sharing('甲镇', 48), ...spread], how).prominent).toEqual([])
  })

  it('find the town with the special equipment in the sample county', () => {
    const { prominent } = consolidate(countyTallies(), how)
    expect(prominent.filter(({ kind }) => kind === 'town').map((each) => [each.criterion.id])).toEqual([
      ['5.1'],
    ])
  })
})

describe('突出的个性问题 of a few enterprises', () => {
  const town = (heavy: number, light: number, of = 100) =>
    townOf('甲镇', [
      ...repeated(heavy, { '12.1': 200 }),
      ...repeated(light, { '12.1': 50 }),
      ...repeated(of - heavy - light, {}),
    ])
  const few = (tally: TownTally) => consolidate([tally], how).prominent

  it('are those that lose much where nearly nobody loses anything', () => {
    expect(few(town(3, 0))).toMatchObject([{ kind: 'few', towns: 1, share: { part: 3, whole: 100 } }])
    const [issue] = few(town(2, 2))
    if (issue?.kind !== 'few') throw new Error('no issue')
    expect(issue.enterprises.map(({ name }) => name)).toEqual(['甲镇第1厂', '甲镇第2厂'])
  })

  it('are none where more lose points, where the loss is light or the answers are few', () => {
    expect(few(town(6, 0))).toEqual([])
    expect(few(town(0, 3))).toEqual([])
    expect(few(town(1, 0, 8))).toEqual([])
    expect(few(town(2, 0, 30))).toEqual([])
  })
})

describe('forms of different versions', () => {
  const edited = (change: { text?: string; points?: number }) => {
    const sections = forms.enterprise.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) => (each.id === '9.3' ? { ...each, ...change } : each)),
      })),
    }))
    return { ...forms, enterprise: indexRubric({ ...forms.enterprise, sections }) }
  }
  const lost = repeated(20, { '9.3': 100, '9.1': 50 })

  it.each([
    ['other words', { text: '是否将检查清单细化到岗位（2025年修订）。' }],
    ['other points', { points: 300 }],
  ])('do not mix a criterion with %s, and list it', (_, change) => {
    const city = consolidate([townOf('甲镇', lost), townOf('乙镇', lost, edited(change))], how)
    const found = (id: string) => city.criteria.find((each) => each.form === 'enterprise' && each.id === id)!
    expect(found('9.3')).toMatchObject({ judged: 20, deducted: 20 })
    expect(found('9.3').towns).toEqual([null, expect.objectContaining({ judged: 20 })])
    expect(found('9.1')).toMatchObject({ judged: 40, deducted: 40 })
    expect(city.unmatched).toMatchObject([
      { id: '9.3', form: 'enterprise', judged: 20, deducted: 20, lost: 2_000, towns: [{ town: '乙镇' }] },
    ])
    expect(city.unmatched[0]!.sameNumber).toBe(found('9.3').key)
    expect(city.notes.map(({ text }) => text).join('')).toContain('有1条细则与市级采用的细则文字或分值不同')
    const section = city.sections.find(({ form, no }) => form === 'enterprise' && no === '五')!
    expect(section.judged).toBe(20)
  })

  it('join a criterion that only stands elsewhere', () => {
    const moved = edited({})
    const renumbered = {
      ...forms,
      enterprise: indexRubric({
        ...moved.enterprise,
        sections: moved.enterprise.sections.map((section) => ({
          ...section,
          items: section.items.map((item) => ({
            ...item,
            criteria: item.criteria.map((each) => (each.id === '9.3' ? { ...each, id: '9.4' } : each)),
          })),
        })),
      }),
    }
    const city = consolidate(
      [townOf('甲镇', lost), townOf('乙镇', repeated(20, { '9.4': 100 }), renumbered)],
      how,
    )
    expect(city.unmatched).toEqual([])
    expect(city.criteria.find((each) => each.id === '9.3' && each.form === 'enterprise')!.deducted).toBe(40)
  })

  it('tell two criteria of the same words apart by their count', () => {
    const twice = edited({
      text: forms.enterprise.criterionById.get('9.2')!.text,
      points: forms.enterprise.criterionById.get('9.2')!.points,
    })
    const city = consolidate([townOf('乙镇', repeated(20, { '9.2': 100 }), twice)], how)
    expect(city.criteria.find((each) => each.id === '9.2' && each.form === 'enterprise')!.deducted).toBe(20)
    expect(city.unmatched.map(({ id, deducted }) => [id, deducted])).toEqual([['9.3', 0]])
  })
})
