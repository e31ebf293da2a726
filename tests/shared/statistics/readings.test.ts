import { type Bias, biasOf } from '@shared/statistics/bias'
import { biasWords, meanWord } from '@shared/statistics/bias-words'
import type { ComparedPoint } from '@shared/statistics/compared-points'
import {
  agreementReading,
  type Change,
  changeWord,
  classReading,
  criterionReading,
  inflationReading,
} from '@shared/statistics/readings'
import { describe, expect, test } from 'vitest'

const TOLERANCE = 500

/** Drawn enterprises by what their 自评 has over the 核实, in hundredths. */
const pointsOf = (inflations: readonly number[], over: Partial<ComparedPoint> = {}): ComparedPoint[] =>
  inflations.map((inflation, index) => ({
    id: `E${index + 1}`,
    name: `企业${index + 1}`,
    class: null,
    self: 9_000,
    verified: 9_000 - inflation,
    inflation,
    isDrawn: true,
    isBeyondTolerance: Math.abs(inflation) > TOLERANCE,
    ...over,
  }))

const biasIn = (points: readonly ComparedPoint[], N = 100): Bias | null =>
  points.length < 3
    ? null
    : biasOf(
        points.map(({ self, verified }) => ({ self: self / 100, verified: verified / 100 })),
        N,
      )

const plotWords = (points: readonly ComparedPoint[]) =>
  agreementReading(points, biasIn(points.filter(({ isDrawn }) => isDrawn)), TOLERANCE).words

const UP = pointsOf([300, 400, 350, 420, 380])
const DOWN = pointsOf([-300, -400, -350, -420, -380])
const AROUND = pointsOf([300, -300, 100, -100, 0])

describe('the bias in words', () => {
  test('upward and downward, where the interval leaves out zero', () => {
    expect(biasWords(biasIn(UP)!)).toMatch(
      /^自评普遍高估：平均高估 3\.70 分（95%把握在 \+3\.\d\d 至 \+4\.\d\d 分之间）；单独一家的差别多在 \+2\.\d\d 至 \+4\.\d\d 分之间。$/,
    )
    expect(biasWords(biasIn(DOWN)!)).toMatch(
      /^自评普遍低估：平均低估 3\.70 分（95%把握在 −4\.\d\d 至 −3\.\d\d 分/,
    )
  })

  test('no bias, where the interval holds zero', () => {
    expect(biasWords(biasIn(AROUND)!)).toMatch(
      /^看不出普遍高估或低估：自评减核实平均 0\.00 分（95%把握在 −2\.\d\d 至 \+2\.\d\d 分之间，含 0）/,
    )
  })

  test('all equal, and all off by the same', () => {
    expect(biasWords(biasIn(pointsOf([0, 0, 0]))!)).toBe('抽中的 3 家，自评与核实总分全部相同。')
    expect(biasWords(biasIn(pointsOf([200, 200, 200]))!)).toContain('平均高估 2.00 分（每家都一样）')
  })

  test('who verified all of the frame infers nothing', () => {
    expect(biasWords(biasIn(UP, 5)!)).toContain('平均高估 3.70 分（名单内企业已全部核实）')
  })

  test('a mean that is printed as zero is called none', () => {
    expect([meanWord(0.004), meanWord(-0.004), meanWord(0.006), meanWord(-1)]).toEqual([
      '平均没有差别',
      '平均没有差别',
      '平均高估 0.01 分',
      '平均低估 1.00 分',
    ])
  })
})

describe('the plot of means and differences', () => {
  test('says which way, that none lies outside, and who is beyond the tolerance', () => {
    expect(plotWords(UP)).toBe(
      '平均线和它的区间都在 0 线上方，自评普遍高估；各点都在界限之内；没有一家超过容差。',
    )
    expect(plotWords(DOWN)).toMatch(/^平均线和它的区间都在 0 线下方，自评普遍低估；/)
    expect(plotWords(AROUND)).toMatch(/^平均线的区间跨过 0 线，看不出普遍高估或低估；/)
    expect(plotWords(pointsOf([520, 540, 560]))).toContain('相差超过容差 5 分的有 3 家。')
  })

  test('names an outlier', () => {
    const points = pointsOf([100, 120, 80, 110, 90, 100, 105, 95, 100, 2_600])
    expect(plotWords(points)).toContain('先看界限之外的企业10（高估 26.0）；相差超过容差 5 分的有 1 家。')
  })

  test('nobody is outside limits that all lie on', () => {
    expect(plotWords(pointsOf([201, 201, 201, 201, 201, 201]))).toContain('各点都在界限之内')
  })

  test('with few points there is no line, and by hand there is none either', () => {
    expect(plotWords(pointsOf([300, 200]))).toBe('随机抽中的只有 2 家可比，点太少，不画平均线和界限。')
    expect(plotWords(pointsOf([300, 200, 100], { isDrawn: false }))).toBe(
      '这些企业不是随机抽取的，只看各点，不画平均线和界限。',
    )
  })

  test('all equal', () => {
    expect(plotWords(pointsOf([0, 0, 0]))).toBe('抽中的各家都在 0 线上：自评与核实总分全部相同。')
  })
})

describe('the bars of the enterprises', () => {
  const words = (inflations: readonly number[]) => inflationReading(pointsOf(inflations)).words

  test('counts each side and names the one that differs most', () => {
    expect(words([850, 200, 0, -1_020])).toBe(
      '4 家中高估 2 家、低估 1 家、相同 1 家；相差最大的是企业4（低估 10.2）。',
    )
    expect(words([850, 200])).toBe('2 家中高估 2 家；相差最大的是企业1（高估 8.5）。')
    expect(words(Array.from({ length: 10 }, () => 100))).toMatch(/^10 家中高估 10 家；/)
  })

  test('one alone, and all equal', () => {
    expect(words([-50])).toBe('只有 1 家可比：企业1（低估 0.5），说明不了其他企业。')
    expect(words([0, 0])).toBe('2 家的自评与核实总分全部相同。')
  })
})

describe('the bars of the criteria', () => {
  const change = (id: string, downgraded = 0, upgraded = 0, differing = downgraded + upgraded): Change => ({
    id,
    downgraded,
    upgraded,
    differing,
  })

  test('names the first of the ranking and says that the others agree', () => {
    const ranked = [
      change('14.2', 4),
      change('2.1', 2, 1),
      change('15.5', 0, 0, 2),
      change('1.1', 1),
      change('3.1'),
    ]
    expect(criterionReading(ranked).words).toBe(
      '5 条细则中 4 条有差别，先看 14.2（4 家下调）、2.1（2 家下调、1 家上调）、15.5（2 家不同，档次未变）；其余 1 条全部相同。',
    )
    expect(criterionReading(ranked.slice(0, 1)).words).toBe('1 条细则中 1 条有差别，先看 14.2（4 家下调）。')
  })

  test('all equal', () => {
    expect(criterionReading([change('1.1'), change('2.1')]).words).toBe('2 条细则，自评与核实全部相同。')
    expect(changeWord(change('1.1'))).toBe('相同')
  })

  test('never a verdict', () => {
    expect(criterionReading([change('1.1')]).caution).toContain('不作结论')
  })
})

describe('the dots of the classes', () => {
  const gap = (name: string, drawn: number, mean: number | null) => ({ name, drawn, mean, ids: [] })

  test('puts the most inflated first and leaves out what is too few', () => {
    expect(classReading([gap('规上', 3, 3.2), gap('中等', 2, null), gap('小微', 5, 6.125)]).words).toBe(
      '小微平均高估 6.13 分（5 家），规上平均高估 3.20 分（3 家）。中等抽中 2 家，太少，不算均值。',
    )
    expect(classReading([gap('规上', 3, -1), gap('小微', 3, 0)]).words).toBe(
      '小微平均没有差别（3 家），规上平均低估 1.00 分（3 家）。',
    )
  })

  test('says so where every class is too few', () => {
    expect(classReading([gap('规上', 2, null), gap('小微', 1, null)]).words).toBe(
      '各类抽中的都不足 3 家，不比较均值。',
    )
  })
})
