import type { Assessment } from '../assessment'
import { formatDecimals } from '../format'
import type { Phrase, Words } from '../report'
import { frameSize } from '../statistics/cautions'
import { DESCRIPTIVE, upperBound, worstAllocationBound } from '../statistics/detection'
import { type RandomPart, randomPartOf } from '../statistics/random-part'
import { type SampleStatistics, sampleStatistics } from '../statistics/sample-statistics'
import { figure, label, markFigures, plan, words } from './figures'
import type { Statistic } from './source'

/** What the random part says of the frame; where it says nothing, the results describe what was verified. */
export function sampleWords(assessment: Assessment): Words {
  const statistics = sampleStatistics(assessment)
  const { upperBound95, sentence } = statistics.random
  const bound =
    upperBound95 === null
      ? `以上结果${DESCRIPTIVE}。`
      : words`按随机抽中单位的首次核实，${markFigures(sentence, boundFigures(statistics.random))}`
  return words`${bound}${noteWords(assessment, statistics.notes)}${inflationWords(statistics)}`
}

const statistic = (value: number | string, key: Statistic): Phrase =>
  figure(String(value), { is: 'statistic', key })

function boundFigures({ n, N, found, upperBound95 }: SampleStatistics['random']): Phrase[] {
  return [
    statistic(n, 'random.n'),
    statistic(found!, 'random.found'),
    plan('confidence'),
    statistic(N, 'random.N'),
    statistic(upperBound95!, 'random.upperBound95'),
  ]
}

/** What is particular to this draw, in the order in which the notes say it. */
function noteWords(assessment: Assessment, notes: readonly string[]): Words {
  const part = randomPartOf(assessment)
  if (!part) return ''
  const { draws, additions } = assessment.record
  const changed = part.verified.reduce((sum, each) => sum + each.changed.length, 0)
  return markFigures(notes.join(''), [
    ...(draws.length > 1
      ? [
          statistic(draws.length, 'notes.draws'),
          label(String(part.draw.drawNo), { names: 'draw', no: part.draw.drawNo }),
        ]
      : []),
    ...(assessment.toleranceAtDraw ? atDrawFigures(part) : []),
    ...(additions.length > 0 ? [statistic(additions.length, 'notes.additions')] : []),
    ...(changed > 0 ? [statistic(changed, 'notes.changed')] : []),
    ...worstFigures(part),
  ])
}

function atDrawFigures({ draw, verified, pending }: RandomPart): Phrase[] {
  const found = verified.filter((each) => each.isInconsistentAtDraw).length
  const foundAtDraw = statistic(found, 'random.foundAtDraw')
  if (pending.length > 0 || verified.length === 0) return [foundAtDraw]
  const sampling = { N: frameSize(draw), n: verified.length }
  return [
    foundAtDraw,
    statistic(sampling.n, 'random.n'),
    foundAtDraw,
    plan('confidence'),
    statistic(sampling.N, 'random.N'),
    statistic(upperBound(found, sampling), 'random.upperBoundAtDraw'),
  ]
}

function worstFigures({ draw, verified, pending }: RandomPart): Phrase[] {
  const isClean = pending.length === 0 && verified.every((each) => !each.isInconsistent)
  if (draw.strata.length < 2 || !isClean) return []
  const bound = worstAllocationBound(draw.strata.map(({ size, seats }) => ({ N: size, n: seats })))
  return [statistic(bound, 'notes.worstBound')]
}

/** Mean inflation with its interval, and the verification factor; nothing where there are too few pairs. */
function inflationWords({ random, bias, verificationFactor }: SampleStatistics): Words {
  if (!bias || verificationFactor === null) return ''
  const n = statistic(random.n, 'random.n')
  const who =
    random.n < random.picked
      ? words`抽中${statistic(random.picked, 'random.picked')}家中已核实的${n}家`
      : words`抽中的${n}家`
  const mean = words`${bias.mean < 0 ? '自评减核实平均' : '自评平均高估'}${statistic(formatDecimals(bias.mean, 2), 'bias.mean')}分`
  const low = statistic(formatDecimals(bias.ci[0], 2), 'bias.low')
  const high = statistic(formatDecimals(bias.ci[1], 2), 'bias.high')
  const factor = statistic(formatDecimals(verificationFactor, 3), 'verificationFactor')
  return words`${who}${mean}（${plan('confidence')}置信区间${low}至${high}分），核实系数${factor}（核实总分与自评总分之比）；这些推断只说明选定的${statistic(random.N, 'random.N')}家，不代表全镇企业底数。`
}
