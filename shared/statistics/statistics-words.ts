import { formatDecimals } from '../format'
import type { Agreement, SampleStatistics } from './sample-statistics'

/** 0.07 至 12.13 */
export const interval = ([low, high]: readonly [number, number], places: number) =>
  `${formatDecimals(low, places)} 至 ${formatDecimals(high, places)}`

/** The statistics as lines for people: bias first, then agreement, then the coefficients, and the cautions last. */
export function statisticsLines(statistics: SampleStatistics): string[] {
  const { random, bias, icc, agreement, verificationFactor, estimatedMean, criteria, cautions } = statistics
  return [
    random.sentence,
    ...(bias
      ? [
          `自评平均高估 ${formatDecimals(bias.mean, 2)} 分（95%置信区间 ${interval(bias.ci, 2)}），标准差 ${formatDecimals(bias.sd, 2)}`,
          `单家一致性限 ${interval(bias.loa, 2)} 分（标准误 ${formatDecimals(bias.loaSe, 2)}）；配对 t ${formatDecimals(bias.t, 3)}，p ${formatDecimals(bias.p, 4)}（不作有限总体修正）`,
        ]
      : []),
    ...(verificationFactor === null
      ? []
      : [`核实系数 ${formatDecimals(verificationFactor, 3)}（核实总分÷自评总分）`]),
    ...(estimatedMean === null ? [] : [`名单内全部企业核实均分估计 ${formatDecimals(estimatedMean, 2)} 分`]),
    ...(agreement ? agreementLines(agreement) : []),
    ...(icc
      ? [
          `ICC(A,1) ${formatDecimals(icc.a1, 3)}（95%置信区间 ${interval(icc.a1Ci, 3)}），ICC(C,1) ${formatDecimals(icc.c1, 3)}，CCC ${formatDecimals(icc.ccc, 3)}`,
        ]
      : []),
    ...criteria
      .filter(({ downgraded, upgraded }) => downgraded + upgraded > 0)
      .map(
        (each) =>
          `${each.id}\t${each.n}家：相同 ${each.agreeing}，下调 ${each.downgraded}，上调 ${each.upgraded}，平均高估 ${formatDecimals(each.meanInflation, 2)} 分，p ${formatDecimals(each.p, 4)}（Holm ${formatDecimals(each.holm, 4)}）`,
      ),
    ...cautions.map((each) => `注：${each}`),
  ]
}

function agreementLines({ exact, ac1, kappa, kappaLinear, kappaQuadratic, ...rest }: Agreement): string[] {
  const se = (value: number | null | undefined) => `标准误 ${formatDecimals(value ?? null, 3)}`
  return [
    `逐条一致率 ${formatDecimals(exact * 100, 1)}%（${se(rest.se?.exact)}，${rest.enterprises}家${rest.pairs}对），AC1 ${formatDecimals(ac1, 3)}（${se(rest.se?.ac1)}），设计效应 ${formatDecimals(rest.designEffect, 2)}`,
    `kappa ${formatDecimals(kappa, 3)}（${se(rest.se?.kappa)}），线性加权 ${formatDecimals(kappaLinear, 3)}，二次加权 ${formatDecimals(kappaQuadratic, 3)}`,
  ]
}
