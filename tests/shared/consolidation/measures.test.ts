import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../shared/consolidation'
import { issueName, proposeMeasures, SHIPPED_MEASURES } from '../../../shared/consolidation/measures'
import { nextSteps } from '../../../shared/consolidation/next-steps'
import { phrasesOf } from '../../../shared/phrases'
import { AS_OF, countyTallies, forms, sha256 } from '../../builders/county'

const city = consolidate(countyTallies(), { rubrics: forms, sha256, asOf: AS_OF })

describe('the shipped measures', () => {
  it.each(['enterprise', 'township'] as const)(
    'have one for every criterion of the form of the %s',
    (form) => {
      const ids = forms[form].criteria.map(({ id }) => id)
      expect(Object.keys(SHIPPED_MEASURES[form])).toEqual(ids)
      const texts = Object.values(SHIPPED_MEASURES[form]).map(({ measure }) => measure)
      expect(new Set(texts).size).toBe(ids.length)
      for (const [id, { measure }] of Object.entries(SHIPPED_MEASURES[form])) {
        expect(measure).not.toMatch(/[。.]$/)
        expect(measure).not.toBe(phrasesOf(form, id)!.measure)
      }
    },
  )
})

describe('the proposed measures', () => {
  const proposed = proposeMeasures(city, SHIPPED_MEASURES, [])

  it('answer each issue in its order, with who and by when', () => {
    const issues = [...city.common, ...city.townshipCommon, ...city.prominent]
    expect(proposed.map(({ issue }) => issue)).toEqual(issues.map(issueName))
    expect(new Set(proposed.map(({ issue }) => issue)).size).toBe(issues.length)
    const common = proposed.find(({ criterion, kind }) => criterion.id === '13.2' && kind === 'common')!
    expect(common).toMatchObject({ who: '各镇（街道）安办', due: '2025-01-15', isDropped: false })
    expect(common.own).toContain('四色')
  })

  it('speak of the one town where the problem is its own', () => {
    const made = proposeMeasures(
      city,
      { ...SHIPPED_MEASURES, enterprise: { '5.1': SHIPPED_MEASURES.enterprise['13.2']! } },
      [],
    )
    expect(made.find(({ kind }) => kind === 'town')).toMatchObject({ who: '赤礁镇安办', town: '赤礁镇' })
  })

  it('keep what was chosen over every consolidation', () => {
    const issue = issueName(city.common[0]!)
    const chosen = { issue, measure: '全市统一制发检查卡片', who: null, due: '2025-02-28', isDropped: true }
    const [first] = proposeMeasures(city, SHIPPED_MEASURES, [chosen])
    expect(first).toMatchObject({
      measure: '全市统一制发检查卡片',
      who: proposed[0]!.who,
      due: '2025-02-28',
      isDropped: true,
      isChosen: { measure: true, who: false, due: true },
    })
  })

  it('are none for a criterion that nobody has words for', () => {
    expect(proposeMeasures(city, { enterprise: {}, township: {} }, [])).toEqual([])
    const chosen = {
      issue: issueName(city.common[0]!),
      measure: '逐家整改',
      who: null,
      due: null,
      isDropped: false,
    }
    expect(proposeMeasures(city, { enterprise: {}, township: {} }, [chosen])).toHaveLength(1)
  })
})

describe('the next steps', () => {
  it('are what the data asks for, and of whom', () => {
    const steps = nextSteps(city)
    const open = (kind: string) =>
      steps.find((step) => step.kind === kind)?.towns.map(({ town, number }) => [town, number])
    expect(open('orders')).toEqual([['碧澜镇', 10]])
    expect(open('verify')).toEqual([['远埔镇', 1]])
    expect(open('inflated')).toEqual([['碧澜镇', 1]])
    expect(open('below')).toEqual([['碧澜镇', 1]])
    expect(open('benchmarks')).toEqual([
      ['碧澜镇', 7],
      ['赤礁镇', 4],
      ['远埔镇', 10],
    ])
    expect(open('overdue')).toEqual([
      ['碧澜镇', 1],
      ['赤礁镇', 1],
      ['远埔镇', 2],
    ])
    expect(open('tolerance')).toEqual([['远埔镇', 1]])
    expect(open('forms')).toBeUndefined()
  })

  it('are none where nothing is open', () => {
    const [done] = city.towns.filter(({ name }) => name === '青汐镇')
    const only = consolidate(
      countyTallies().filter(({ caseId }) => caseId === done!.caseId),
      { rubrics: forms, sha256, asOf: AS_OF },
    )
    expect(nextSteps(only)).toEqual([])
  })
})
