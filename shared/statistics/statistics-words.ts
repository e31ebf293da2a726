import type { Agreement, SampleStatistics } from './sample-statistics'

/** A figure with a true minus sign. */
export const decimals = (value: number | null, places: number): string =>
  value === null
    ? '—'
    : value
        .toFixed(places)
        .replace(/^-(?=.*[1-9])/, '−')
        .replace(/^-/, '')

const interval = ([low, high]: readonly [number, number], places: number) =>
  `${decimals(low, places)} 至 ${decimals(high, places)}`

/** The statistics as lines for people: bias first, then agreement, then the coefficients, and the cautions last. */
export function statisticsLines(statistics: SampleStatistics): string[] {
  const { random, bias, icc, agreement, verificationFactor, estimatedMean, criteria, cautions } = statistics
  return [
    random.sentence,
    ...(bias
      ? [
          `自评平均高估 ${decimals(bias.mean, 2)} 分（95%置信区间 ${interval(bias.ci, 2)}），标准差 ${decimals(bias.sd, 2)}`,
          `单家一致性限 ${interval(bias.loa, 2)} 分（标准误 ${decimals(bias.loaSe, 2)}）；配对 t ${decimals(bias.t, 3)}，p ${decimals(bias.p, 4)}（不作有限总体修正）`,
        ]
      : []),
    ...(verificationFactor === null
      ? []
      : [`核实系数 ${decimals(verificationFactor, 3)}（核实总分÷自评总分）`]),
    ...(estimatedMean === null ? [] : [`名单内全部企业核实均分估计 ${decimals(estimatedMean, 2)} 分`]),
    ...(agreement ? agreementLines(agreement) : []),
    ...(icc
      ? [
          `ICC(A,1) ${decimals(icc.a1, 3)}（95%置信区间 ${interval(icc.a1Ci, 3)}），ICC(C,1) ${decimals(icc.c1, 3)}，CCC ${decimals(icc.ccc, 3)}`,
        ]
      : []),
    ...criteria
      .filter(({ downgraded, upgraded }) => downgraded + upgraded > 0)
      .map(
        (each) =>
          `${each.id}\t${each.n}家：相同 ${each.agreeing}，下调 ${each.downgraded}，上调 ${each.upgraded}，平均高估 ${decimals(each.meanInflation, 2)} 分，p ${decimals(each.p, 4)}（Holm ${decimals(each.holm, 4)}）`,
      ),
    ...cautions.map((each) => `注：${each}`),
  ]
}

function agreementLines({ exact, ac1, kappa, kappaLinear, kappaQuadratic, ...rest }: Agreement): string[] {
  const se = (value: number | null | undefined) => `标准误 ${decimals(value ?? null, 3)}`
  return [
    `逐条一致率 ${decimals(exact * 100, 1)}%（${se(rest.se?.exact)}，${rest.enterprises}家${rest.pairs}对），AC1 ${decimals(ac1, 3)}（${se(rest.se?.ac1)}），设计效应 ${decimals(rest.designEffect, 2)}`,
    `kappa ${decimals(kappa, 3)}（${se(rest.se?.kappa)}），线性加权 ${decimals(kappaLinear, 3)}，二次加权 ${decimals(kappaQuadratic, 3)}`,
  ]
}
