import type { CaseRecord } from '@shared/case'
import type { Sheet } from '@shared/case/sheet'
import { textOf } from '@shared/report'
import { verification } from '@shared/report/verification'
import { mapBlock } from '@shared/report/walk'
import { sampleStatistics } from '@shared/statistics/sample-statistics'
import { statisticsLines } from '@shared/statistics/statistics-words'
import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { expect, test } from 'vitest'
import { drawOf, idOf, orderOf, sheet, townWith } from './verified-town'

const PICKED = Array.from({ length: 10 }, (_, index) => idOf(3 * index + 1))
const [FIRST, SECOND] = PICKED as [string, string]
const OTHER = idOf(2)
/** Down by 5.01 points, which the default tolerance calls 不一致. */
const LOW = { '9.1': 150, '9.2': 150, '9.3': 150, '15.1': 51 }

const verified = (ids: readonly string[], low: readonly string[] = []): Sheet[] =>
  ids.map((id) => sheet(id, 'verification', low.includes(id) ? LOW : {}))

const statisticsOf = (sheets: readonly Sheet[], over: Partial<CaseRecord> = {}) =>
  sampleStatistics(townWith(sheets, { draws: [drawOf(PICKED)], ...over }))

const reportOf = (sheets: readonly Sheet[], over: Partial<CaseRecord> = {}) =>
  JSON.stringify(
    verification(townWith(sheets, { draws: [drawOf(PICKED)], ...over })).map((block) =>
      mapBlock(block, textOf),
    ),
  )

test('ten of a hundred without a finding: the worked sentence, and no spread', () => {
  const found = statisticsOf(verified(PICKED))
  expect(found.random).toMatchObject({ drawNo: 1, n: 10, N: 100, found: 0, upperBound95: 24, pending: [] })
  expect(found.random.sentence).toBe('核实10家、不一致0家：95%把握，100家中不一致不超过24家。')
  expect(found.bias).toMatchObject({ mean: 0, sd: 0, ci: [0, 0], loa: [0, 0], t: null })
  expect(found).toMatchObject({ icc: null, verificationFactor: 1, estimatedMean: 100 })
  expect(found.agreement).toMatchObject({ exact: 1, kappa: null, ac1: 1, pairs: 440, designEffect: null })
  expect(found.criteria).toHaveLength(44)
  expect(reportOf(verified(PICKED))).toContain(`按随机抽中单位的首次核实，${found.random.sentence}`)
})

test('what was found in the drawn ones is the found, and the criteria that went down come first', () => {
  const found = statisticsOf(verified(PICKED, [FIRST, SECOND]))
  expect(found.random).toMatchObject({ found: 2, upperBound95: 49 })
  expect(found.bias!.mean).toBeCloseTo(1.002, 9)
  expect(found.verificationFactor).toBeCloseTo(0.98998, 9)
  expect(found.estimatedMean).toBeCloseTo(98.998, 9)
  expect(found.criteria.slice(0, 4).map(({ id }) => id)).toEqual(['9.1', '9.2', '9.3', '15.1'])
  expect(found.criteria[0]).toMatchObject({ n: 10, agreeing: 8, downgraded: 2, upgraded: 0, p: 0.5, holm: 1 })
})

test('a verification after 重新帮扶 never replaces the first', () => {
  const first = verified(PICKED, [FIRST])
  const again = sheet(FIRST, 'verification', {}, { round: 2 })
  expect(statisticsOf([...first, again], { orders: [orderOf(FIRST)] })).toEqual(statisticsOf(first))
})

test('a hand-picked enterprise enters nothing, and the cautions say so', () => {
  const additions = [{ subject: OTHER, reason: '群众举报' }]
  const { cautions, notes, ...found } = statisticsOf([...verified(PICKED), ...verified([OTHER], [OTHER])], {
    additions,
  })
  const { cautions: _, notes: none, ...without } = statisticsOf(verified(PICKED))
  expect(found).toEqual(without)
  expect([notes, none]).toEqual([['另有指定核实1家，不计入上限和均值。'], []])
  expect(cautions).toEqual(expect.arrayContaining([...notes]))
  expect(reportOf(verified(PICKED), { additions })).toContain(notes[0])
})

test('of several draws only the last one counts, and the cautions say so', () => {
  const last = [OTHER, ...PICKED.slice(1)]
  const draws = [drawOf(PICKED), drawOf(last, { drawNo: 2, reason: '名单有误' })]
  const found = statisticsOf(verified([OTHER, ...PICKED], [FIRST]), { draws })
  expect(found.random).toMatchObject({ drawNo: 2, n: 10, found: 0 })
  expect(found.cautions[0]).toContain('共抽样2次，只用最后一次（第2次）')
})

test('there is no bound while a picked enterprise is not verified in full', () => {
  const nine = verified(PICKED.slice(0, 9))
  const halfDone = sheet(PICKED[9]!, 'verification', {}, { without: '1.1' })
  const twoExperts = ['陈砚秋', '郑䶮'].map((scorer) => sheet(PICKED[9]!, 'verification', {}, { scorer }))
  for (const sheets of [nine, [...nine, halfDone], [...nine, ...twoExperts]]) {
    const { random, bias, cautions } = statisticsOf(sheets)
    expect(random).toMatchObject({ picked: 10, n: 9, upperBound95: null, pending: [PICKED[9]] })
    expect(random.sentence).toBe('仅描述本次核实单位')
    expect(bias!.n).toBe(9)
    expect(cautions[0]).toContain('抽中10家，自评和首次核实都完整的9家')
    expect(reportOf(sheets)).toContain('以上结果仅描述本次核实单位。抽中10家中已核实的9家自评平均高估0.00分')
  }
  const alone = sheet(PICKED[9]!, 'verification', {}, { scorer: '郑䶮' })
  expect(statisticsOf([...nine, alone]).random.n).toBe(10)
})

test('fewer than three pairs give no figures, and the cautions name the minimum', () => {
  const found = statisticsOf(verified(PICKED.slice(0, 2)))
  const nothing = { bias: null, icc: null, agreement: null, verificationFactor: null, criteria: [] }
  expect(found).toMatchObject(nothing)
  expect(found.cautions.join()).toContain('只有2家可比，均值、一致性和核实系数至少要3家')
  expect(statisticsOf([]).random).toMatchObject({ n: 0, found: 0, upperBound95: null })
})

test('without a draw the results describe what was verified', () => {
  const found = statisticsOf(verified(PICKED), { draws: [] })
  expect(found.random).toMatchObject({ drawNo: null, n: 0, N: 100, found: null, upperBound95: null })
  expect(statisticsLines(found)[0]).toBe('仅描述本次核实单位')
  const report = reportOf(verified(PICKED), { draws: [] })
  expect(report).toContain('以上结果仅描述本次核实单位。')
  expect(report).not.toContain('核实系数')
})

test('scores changed after the reveal are left out of the agreement, not out of the mean', () => {
  const reveals = [{ subject: FIRST, reason: '现场争议', at: '', seen: [] as string[] }]
  const [revealed, ...others] = verified(PICKED, [FIRST]) as [Sheet, ...Sheet[]]
  const seen = [...revealed.answerIds].filter(([id]) => id !== '9.1').flatMap(([, events]) => events)
  const found = statisticsOf([revealed, ...others], { blind: true, reveals: [{ ...reveals[0]!, seen }] })
  expect(found.agreement!.pairs).toBe(439)
  expect(found.criteria.find(({ id }) => id === '9.1')).toMatchObject({ n: 9, downgraded: 0 })
  expect(found.bias!.mean).toBeCloseTo(0.501, 9)
  expect(found.cautions.join()).toContain('改过的1条评分，不计入一致率')
})

test('a tolerance changed after the draw gives both results', () => {
  const lenient = { ...DEFAULT_TOLERANCE, total: 2_000, sectionShare: 10_000 }
  const found = statisticsOf(verified(PICKED, [FIRST]), { declaredTolerance: lenient })
  expect(found.random.found).toBe(0)
  expect(found.cautions.join()).toContain(
    '按抽样时的标准不一致1家，核实10家、不一致1家：95%把握，100家中不一致不超过38家。',
  )
})

test('a draw by class says that its bound is that of a simple one, and names the worst spread', () => {
  const strata = [
    { name: '规上', size: 23, seats: 2 },
    { name: '中等', size: 31, seats: 3 },
    { name: '小微', size: 46, seats: 5 },
  ]
  const draws = [drawOf(PICKED, { stratified: true, strata })]
  const { cautions, random } = statisticsOf(verified(PICKED), { draws })
  expect(random).toMatchObject({ N: 100, upperBound95: 24 })
  expect(cautions[0]).toMatch(/^本次分层抽取，上限和均值按不分层计算；按各层最不利的分布，不超过2\d家。$/)
  expect(statisticsOf(verified(PICKED, [FIRST]), { draws }).cautions[0]).toMatch(/按不分层计算。$/)
})

test('a draw of the whole frame bounds what it found, without an interval', () => {
  const all = Array.from({ length: 100 }, (_, index) => idOf(index + 1))
  const found = statisticsOf(verified(all, [FIRST]), { draws: [drawOf(all)] })
  expect(found.random).toMatchObject({ n: 100, N: 100, found: 1, upperBound95: 1 })
  expect(found.bias!.ci[0]).toBe(found.bias!.ci[1])
})
