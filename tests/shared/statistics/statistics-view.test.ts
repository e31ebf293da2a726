import type { CaseRecord } from '@shared/case'
import type { Sheet } from '@shared/case/sheet'
import type { Enterprise } from '@shared/case/subject'
import { sampleStatistics } from '@shared/statistics/sample-statistics'
import { statisticsView } from '@shared/statistics/statistics-view'
import { describe, expect, test } from 'vitest'
import { drawOf, idOf, orderOf, sheet, townWith } from './verified-town'

const PICKED = Array.from({ length: 10 }, (_, index) => idOf(3 * index + 1))
const [FIRST, SECOND, THIRD] = PICKED as [string, string, string]
const OTHER = idOf(2)
/** Down by 5.01 points, one hundredth beyond the default tolerance. */
const LOW = { '9.1': 150, '9.2': 150, '9.3': 150, '15.1': 51 }

const verified = (ids: readonly string[], off: Record<string, number> = {}): Sheet[] =>
  ids.map((id) => sheet(id, 'verification', off))

const viewOf = (sheets: readonly Sheet[], over: Partial<CaseRecord> = {}) =>
  statisticsView(townWith(sheets, { draws: [drawOf(PICKED)], ...over }))

describe('the claim', () => {
  test('is the sentence of the sample once every drawn one is verified', () => {
    expect(viewOf(verified(PICKED)).claim).toEqual({
      sentence: '核实10家、不一致0家：95%把握，100家中不一致不超过24家。',
      missing: [],
      next: null,
    })
  })

  test('waits for the drawn ones that are not verified yet', () => {
    const { claim, bias } = viewOf(verified(PICKED.slice(0, 7)))
    expect(claim).toEqual({
      sentence: '仅描述本次核实单位。',
      missing: ['抽中10家，自评和首次核实都完整的7家；全部核实之前不给上限。'],
      next: 'verify',
    })
    expect(bias).not.toBeNull()
  })

  test('says that two pairs are too few, and shows no figure', () => {
    const view = viewOf(verified(PICKED.slice(0, 2)))
    expect(view.claim.missing.at(-1)).toMatch(/^只有2家可比/)
    expect(view).toMatchObject({ bias: null, figures: { bias: [], agreement: [] }, criteria: [] })
    expect(view.points).toHaveLength(2)
  })

  test('sends to the draw without one, and to the list without enterprises', () => {
    expect(viewOf([], { draws: [] }).claim).toMatchObject({ sentence: '仅描述本次核实单位。', next: 'draw' })
    expect(viewOf([], { draws: [], enterprises: [], sheets: [] }).claim).toMatchObject({ next: 'import' })
  })
})

describe('the points', () => {
  test('are the first verifications of all compared, and say who was drawn', () => {
    const again = sheet(FIRST, 'verification', {}, { round: 2 })
    const { points } = viewOf([...verified([FIRST, OTHER], LOW), again], { orders: [orderOf(FIRST)] })
    expect(points).toMatchObject([
      { id: FIRST, self: 10_000, verified: 9_499, inflation: 501, isDrawn: true, isBeyondTolerance: true },
      { id: OTHER, inflation: 501, isDrawn: false },
    ])
  })

  test('five points exactly are within the tolerance', () => {
    const [point] = viewOf(verified([FIRST], { ...LOW, '15.1': 50 })).points
    expect(point).toMatchObject({ inflation: 500, isBeyondTolerance: false })
  })

  test('an incomplete sheet is no point', () => {
    expect(viewOf([sheet(FIRST, 'verification', {}, { without: '1.1' })]).points).toEqual([])
  })
})

describe('the classes', () => {
  const classed = (large: readonly string[]) =>
    townWith([]).record.enterprises.map(
      (each): Enterprise => ({ ...each, class: large.includes(each.id) ? 'large' : 'small' }),
    )

  test('have the mean of their drawn ones, from three on', () => {
    const sheets = [...verified([FIRST, SECOND, THIRD, OTHER], LOW), ...verified(PICKED.slice(3, 5))]
    const enterprises = classed([FIRST, SECOND, THIRD, OTHER])
    const { classes } = viewOf(sheets, { enterprises })
    expect(classes).toEqual([
      {
        name: '规上',
        ids: [FIRST, OTHER, SECOND, THIRD].toSorted(),
        drawn: 3,
        mean: expect.closeTo(5.01, 9),
      },
      { name: '小微', ids: PICKED.slice(3, 5), drawn: 2, mean: null },
    ])
  })
})

test('a criterion leads to the enterprise where it lies furthest apart', () => {
  const sheets = [
    ...verified([FIRST], { '9.1': 50 }),
    ...verified([SECOND], { '9.1': 150 }),
    ...verified(PICKED.slice(2)),
  ]
  const { criteria, readings } = viewOf(sheets)
  expect(criteria[0]).toMatchObject({
    id: '9.1',
    differing: 2,
    furthest: { id: SECOND, name: `云屿${SECOND}制衣有限公司` },
  })
  expect(criteria).toHaveLength(44)
  expect(readings.criteria.words).toMatch(/^44 条细则中 1 条有差别，先看 9\.1/)
})

test('the sample is the one of the command line, and every printed figure comes from it', () => {
  const own = PICKED.map((id, index) => sheet(id, 'selfAssessment', { '14.1': 100 * index }))
  const found = PICKED.map((id, index) =>
    sheet(id, 'verification', { '14.1': 90 * index, ...(index < 2 && LOW) }),
  )
  const town = townWith([...own, ...found], { draws: [drawOf(PICKED)] })
  const { sample, figures } = statisticsView(town)
  expect(sample).toEqual(sampleStatistics(town))
  const printed = Object.fromEntries(
    [...figures.bias, ...figures.agreement].map(({ name, value, spread }) => [name, [value, spread]]),
  )
  const { bias, icc, agreement, verificationFactor } = sample
  expect(printed).toMatchObject({
    '自评减核实，平均': ['+0.55 分', `95%置信区间 ${fixed(bias!.ci[0], 2)} 至 ${fixed(bias!.ci[1], 2)}`],
    核实系数: [fixed(verificationFactor!, 3), '自评虚高率 +0.6%'],
    '名单企业核实均分（估计）': ['99.00 分', null],
    逐条一致率: ['98.2%', expect.stringContaining('标准误')],
    AC1: [fixed(agreement!.ac1, 3), expect.anything()],
    'ICC(A,1)': [fixed(icc!.a1, 3), expect.stringContaining('95%置信区间')],
    'ICC(C,1)': [fixed(icc!.c1, 3), null],
    CCC: [fixed(icc!.ccc, 3), null],
  })
})

test('a coefficient that cannot be had says why', () => {
  const { agreement } = viewOf(verified(PICKED)).figures
  const meaningOf = (name: string) => agreement.find((each) => each.name === name)
  expect(meaningOf('kappa')).toMatchObject({ value: '—', meaning: '两边都只有一个档次，算不出' })
  expect(meaningOf('ICC(A,1)')).toMatchObject({ value: '—', meaning: '各家总分都一样，分不出高低，算不出' })
})

const fixed = (value: number, places: number) => value.toFixed(places).replace('-', '−')
