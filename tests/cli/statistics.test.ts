import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStatisticsView } from '../../electron/handlers/statistics'
import { CaseSession } from '../../electron/session'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { testSurroundings } from '../builders/surroundings'
import { fillTemplate } from '../builders/workbook'
import { allCriteria, readForm } from './independent-comparison'
import { holmByHand, mcNemarByHand, statisticsByHand } from './independent-statistics'

const CRITERIA = allCriteria(readForm('enterprise'))
const ENTERPRISES = Array.from({ length: 14 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`)
const home = tempFolder(afterAll)
const file = join(home, '镇.duhe')
const random = makeRandom(440)

/** Points left of each criterion. */
type Scores = Map<string, number>

/** A sheet by chance: some criteria lose a part or all of their points. */
function invented(care: number): Scores {
  return new Map(
    CRITERIA.map(({ id, points }) => {
      if (random.chance(care)) return [id, points]
      return [id, random.chance(0.4) ? 0 : Math.round(random.below(points * 20)) / 20]
    }),
  )
}

const totalOf = (scores: Scores) => [...scores.values()].reduce((sum, each) => sum + each, 0)

const self = new Map(ENTERPRISES.map((id) => [id, invented(0.92)]))
const verified = new Map(ENTERPRISES.map((id, index) => [id, invented(0.8 + 0.015 * index)]))

function score(phase: string, subject: string, scores: Scores, at = file, round = 1): void {
  const lines = CRITERIA.map(({ id, points }) => {
    const deduct = Math.round((points - scores.get(id)!) * 100) / 100
    const given = deduct === 0 ? { full: true } : { deduct, reason: '台账不全' }
    return JSON.stringify({ subject, phase, round, criterion: id, ...given })
  })
  expect(duhe(home, ['score', at, '--lines', '-'], lines.join('\n')).code).toBe(0)
}

const act = (command: string, ...args: string[]) => {
  const { code, json } = duheJson(home, command, file, ...args)
  expect([command, code, json.error]).toEqual([command, 0, undefined])
  return json
}

let picked: string[] = []
let added = ''

beforeAll(() => {
  act('new', '--town', '云海镇', '--county', '临江县', '--city', '清源市')
  const book = join(home, '名单.xlsx')
  duhe(home, ['template', book, '--kind', 'enterprises'])
  fillTemplate(
    book,
    '编号',
    ENTERPRISES.map((编号) => ({ 编号, '企业名称*': `云海${编号}制衣有限公司` })),
  )
  act('import', book, '--commit')
  for (const id of ENTERPRISES) score('selfAssessment', id, self.get(id)!)
  act('tolerance', '--total', '5', '--section', '0.3', '--reason', '集体研究')
}, 60_000)

/** Each step goes on from where the one before left the case. */
describe('a case built through the command line', { timeout: 60_000 }, () => {
  test('says nothing of the frame before the draw', () => {
    const found = act('statistics')
    expect(found.random).toMatchObject({ n: 0, N: 14, found: null, upperBound95: null })
    expect(found.random.sentence).toBe('仅描述本次核实单位')
    expect(found).toMatchObject({ bias: null, icc: null, agreement: null, verificationFactor: null })
  })

  test('has no bound while one of the drawn is not verified', () => {
    picked = act('draw', '--n', '10', '--seed', '2024-12-01').picked
    added = ENTERPRISES.find((id) => !picked.includes(id))!
    act('draw', '--add', added, '--reason', '群众举报')
    for (const id of [...picked.slice(1), added]) score('verification', id, verified.get(id)!)
    const found = act('statistics')
    expect(found.random).toMatchObject({ n: 9, pending: [picked[0]], upperBound95: null })
    score('verification', picked[0]!, verified.get(picked[0]!)!)
  })

  test('gives the figures that an independent calculation gives, of the drawn alone', () => {
    const flagged = new Set(
      act('compare')
        .subjects.filter((each: { verdict: string }) => each.verdict !== 'consistent')
        .map((each: { id: string }) => each.id),
    )
    const found = act('statistics')
    const expected = statisticsByHand(
      picked.map((id) => ({
        self: CRITERIA.map((each) => self.get(id)!.get(each.id)!),
        verified: CRITERIA.map((each) => verified.get(id)!.get(each.id)!),
      })),
      CRITERIA.map(({ points }) => points),
      14,
    )
    const inconsistent = picked.filter((id) => flagged.has(id)).length
    expect(inconsistent).toBeGreaterThan(0)
    expect(found.random).toMatchObject({ n: 10, N: 14, found: inconsistent })
    const bound = expected.bound(inconsistent)
    expect(found.random.upperBound95).toBe(bound)
    expect(found.random.sentence).toBe(
      `核实10家、不一致${inconsistent}家：95%把握，14家中不一致不超过${bound}家。`,
    )
    const flat = {
      mean: found.bias.mean,
      sd: found.bias.sd,
      low: found.bias.ci[0],
      high: found.bias.ci[1],
      loaLow: found.bias.loa[0],
      loaHigh: found.bias.loa[1],
      c1: found.icc.c1,
      a1: found.icc.a1,
      ccc: found.icc.ccc,
      exact: found.agreement.exact,
      kappa: found.agreement.kappa,
      ac1: found.agreement.ac1,
      factor: found.verificationFactor,
    }
    expect(Object.keys(expected.figures)).toEqual(Object.keys(flat))
    for (const [name, value] of Object.entries(flat))
      expect([name, Math.abs(value - expected.figures[name as keyof typeof flat]) < 1e-6]).toEqual([
        name,
        true,
      ])
  })

  test('ranks every criterion once, as counted by hand', () => {
    const { criteria } = act('statistics')
    expect(criteria).toHaveLength(CRITERIA.length)
    for (const [index, { id, points }] of CRITERIA.entries()) {
      const pairs = picked.map((each) => [self.get(each)!.get(id)!, verified.get(each)!.get(id)!] as const)
      const level = (value: number) => (value === points ? 2 : value > 0 ? 1 : 0)
      const steps = pairs.map(([before, after]) => Math.sign(level(after) - level(before)))
      const row = criteria.find((each: { id: string }) => each.id === id)
      expect([index, row.n, row.downgraded, row.agreeing, row.upgraded]).toEqual([
        index,
        10,
        ...[-1, 0, 1].map((step) => steps.filter((each) => each === step).length),
      ])
      const inflation = pairs.reduce((sum, [before, after]) => sum + before - after, 0) / 10
      expect(row.meanInflation).toBeCloseTo(inflation, 9)
    }
    const ps: number[] = criteria.map((each: { p: number }) => each.p)
    expect(ps).toEqual(ps.toSorted((a, b) => a - b))
    const byHand = holmByHand(ps)
    for (const [index, { downgraded, upgraded, p, holm }] of criteria.entries()) {
      expect(p).toBeCloseTo(mcNemarByHand(downgraded, upgraded), 12)
      expect(holm).toBeCloseTo(byHand[index]!, 12)
    }
  })

  test('shows the same figures in the window', () => {
    const session = CaseSession.open(file, 'read', testSurroundings())
    const view = readStatisticsView(session)
    session.close()
    expect(JSON.parse(JSON.stringify(view.sample))).toEqual(act('statistics'))
    expect(view.claim).toEqual({ sentence: view.sample.random.sentence, missing: [], next: null })
    const gaps = new Map(ENTERPRISES.map((id) => [id, totalOf(self.get(id)!) - totalOf(verified.get(id)!)]))
    expect(view.points.map(({ id, inflation, isDrawn }) => [id, inflation, isDrawn])).toEqual(
      [...picked, added].toSorted().map((id) => [id, Math.round(gaps.get(id)! * 100), id !== added]),
    )
  })

  test('prints the sentence first and the cautions last', () => {
    const lines = duhe(home, ['statistics', file]).stdout.trim().split('\n')
    expect(lines[0]).toMatch(/^核实10家、不一致\d+家：95%把握，14家中不一致不超过\d+家。$/)
    expect(lines).toContain('注：另有指定核实1家，不计入上限和均值。')
    expect(lines.at(-1)).toMatch(/^注：/)
  })
})

describe('the sample town', { timeout: 60_000 }, () => {
  const folder = join(home, 'sample')
  const sample = join(folder, '示例案卷.duhe')

  beforeAll(() => {
    expect(duhe(home, ['demo', folder]).code).toBe(0)
  }, 60_000)

  test('keeps its statistics when an enterprise is verified again after 重新帮扶', () => {
    const before = duheJson(home, 'statistics', sample).json
    const { id } = duheJson(home, 'compare', sample).json.subjects.find(
      (each: { id: string; verdict: string }) => each.id !== 'T' && each.verdict === 'reassist',
    )
    const order = ['--subject', id, '--due', '2099-12-20', '--what', '补台账']
    expect(duheJson(home, 'order', sample, ...order).code).toBe(0)
    const full = new Map(CRITERIA.map((each) => [each.id, each.points]))
    const inconsistent = () => duheJson(home, 'compare', sample).json.summary.inconsistent
    const had = inconsistent()
    score('verification', id, full, sample, 2)
    expect(inconsistent()).toBeLessThan(had)
    expect(duheJson(home, 'statistics', sample).json).toEqual(before)
  })

  test('is refused while blind verification hides a self-assessment', () => {
    expect(duheJson(home, 'blind', sample, '--set', 'on').code).toBe(0)
    const { code, json } = duheJson(home, 'statistics', sample)
    expect([code, json.error.code]).toEqual([3, 'blind'])
  })
})
