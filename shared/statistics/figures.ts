import { formatDecimals, formatSigned } from '../format'
import type { Agreement, SampleStatistics } from './sample-statistics'
import { interval } from './statistics-words'

/** One figure with its uncertainty, and in plain words what it is. */
export interface Figure {
  name: string
  value: string
  /** Interval or standard error. */
  spread: string | null
  meaning: string
}

export interface Figures {
  bias: readonly Figure[]
  agreement: readonly Figure[]
}

/** Every figure that the sample allows, with the digits that the report and the command line print. */
export const figuresOf = (sample: SampleStatistics): Figures => ({
  bias: biasFigures(sample),
  agreement: [...(sample.agreement ? agreementFigures(sample.agreement) : []), ...reliabilityFigures(sample)],
})

function biasFigures({ bias, random, verificationFactor, estimatedMean }: SampleStatistics): Figure[] {
  if (!bias) return []
  const points = (value: string) => `${value} 分`
  return [
    {
      name: '自评减核实，平均',
      value: points(formatSigned(bias.mean, 2)),
      spread: `95%置信区间 ${interval(bias.ci, 2)}`,
      meaning: `由随机抽中的 ${random.n} 家推断名单内 ${random.N} 家`,
    },
    {
      name: '一致性限（单独一家）',
      value: points(interval(bias.loa, 2)),
      spread: `标准误 ${formatDecimals(bias.loaSe, 2)}`,
      meaning: '约 95% 的企业，自评减核实落在这个范围',
    },
    ...(verificationFactor === null ? [] : [factorFigure(verificationFactor)]),
    ...(estimatedMean === null
      ? []
      : [
          {
            name: '名单企业核实均分（估计）',
            value: points(formatDecimals(estimatedMean, 2)),
            spread: null,
            meaning: '全部企业的自评均分减去平均高估',
          },
        ]),
  ]
}

const factorFigure = (factor: number): Figure => ({
  name: '核实系数',
  value: formatDecimals(factor, 3),
  spread: `自评虚高率 ${formatSigned((1 / factor - 1) * 100, 1)}%`,
  meaning: '核实总分÷自评总分；低于 1 即自评偏高',
})

function agreementFigures({ exact, ac1, kappa, se, enterprises, pairs }: Agreement): Figure[] {
  const error = (value: number | null | undefined) =>
    value === null || value === undefined ? null : `标准误 ${formatDecimals(value, 3)}`
  return [
    {
      name: '逐条一致率',
      value: `${formatDecimals(exact * 100, 1)}%`,
      spread: error(se?.exact),
      meaning: `${enterprises} 家 ${pairs} 对评分，按满分、部分得分、零分三档`,
    },
    {
      name: 'AC1',
      value: formatDecimals(ac1, 3),
      spread: error(se?.ac1),
      meaning: '扣除碰巧一致之后的一致程度，1 为完全一致',
    },
    {
      name: 'kappa',
      value: formatDecimals(kappa, 3),
      spread: error(se?.kappa),
      meaning:
        kappa === null ? '两边都只有一个档次，算不出' : '满分居多时偏低，须与一致率和 AC1 一并看，不单独引用',
    },
  ]
}

function reliabilityFigures({ icc, bias }: SampleStatistics): Figure[] {
  if (!bias) return []
  if (!icc) {
    const meaning = '各家总分都一样，分不出高低，算不出'
    return ['ICC(A,1)', 'ICC(C,1)', 'CCC'].map((name) => ({ name, value: '—', spread: null, meaning }))
  }
  return [
    {
      name: 'ICC(A,1)',
      value: formatDecimals(icc.a1, 3),
      spread: `95%置信区间 ${interval(icc.a1Ci, 3)}`,
      meaning: '两次总分的分值是否一致，1 为完全一致',
    },
    {
      name: 'ICC(C,1)',
      value: formatDecimals(icc.c1, 3),
      spread: null,
      meaning:
        icc.c1 > 0
          ? '只看高低次序是否一致；比 ICC(A,1) 高出的部分就是普遍的高估或低估'
          : '只看高低次序是否一致；不大于 0，即自评的高低看不出核实的高低',
    },
    {
      name: 'CCC',
      value: formatDecimals(icc.ccc, 3),
      spread: null,
      meaning: '与 ICC(A,1) 同义的另一种算法，供对照',
    },
  ]
}
