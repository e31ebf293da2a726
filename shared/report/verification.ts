import type { Assessment, SubjectAssessment } from '../assessment'
import type { CaseRecord } from '../case'
import { formatDecimals, formatGap, formatMean } from '../format'
import { verifiedRound } from '../gates/comparison'
import { type Points, sumPoints } from '../points'
import { heading, paragraph, type ReportBlock } from '../report'
import { DESCRIPTIVE } from '../statistics/detection'
import { type SampleStatistics, sampleStatistics } from '../statistics/sample-statistics'
import { CLASS_UNKNOWN, className, VERDICT_NAMES } from '../text.zh'
import { centredColumn, numberColumn, table, textCell, textColumn, totalCell } from './table'
import { toleranceSentences } from './tolerance-words'

/** 督导核实: what was verified, how far it agrees with the 自评, and what does not. */
export function verification(assessment: Assessment): ReportBlock[] {
  const compared = assessment.subjects.filter((each) => each.comparison !== null)
  const title = heading(2, '（三）督导核实情况')
  if (compared.length === 0) return [title, paragraph('尚未开展督导核实。')]
  return [
    title,
    paragraph(toleranceSentences(assessment)),
    paragraph(summary(assessment)),
    table(
      '督导核实与自评比对',
      [
        textColumn('对象', 5),
        centredColumn('类别', 2),
        numberColumn('自评', 2),
        numberColumn('核实', 2),
        numberColumn('差', 2),
        centredColumn('结论', 3),
      ],
      compared.map(rowOf),
    ),
    ...inconsistencies(assessment, compared),
  ]
}

function summary(assessment: Assessment): string {
  const { township, enterprises } = assessment
  const compared = enterprises.flatMap(({ comparison, verdict }) =>
    comparison ? [{ comparison, verdict }] : [],
  )
  const inconsistent = compared.filter(({ verdict }) => verdict !== 'consistent').length
  const reassist = compared.filter(({ verdict }) => verdict === 'reassist').length
  const gap = sumPoints(compared.map(({ comparison }) => comparison.total.gap))
  const town = townWords(township)
  if (compared.length === 0) return town
  const result =
    inconsistent === 0
      ? '全部与自评一致'
      : `其中${inconsistent}家与自评不一致${reassist > 0 ? `（${reassist}家须重新帮扶）` : ''}`
  return `督导组核实生产经营单位${compared.length}家，${result}，${gapWords(gap, compared.length)}。${town}${sampleWords(sampleStatistics(assessment))}`
}

/** What the random part says of the frame; where it says nothing, the results describe what was verified. */
function sampleWords(statistics: SampleStatistics): string {
  const { upperBound95, sentence } = statistics.random
  const bound = upperBound95 === null ? `以上结果${DESCRIPTIVE}。` : `按随机抽中单位的首次核实，${sentence}`
  return [bound, ...statistics.notes, inflationWords(statistics)].join('')
}

/** Mean inflation with its interval, and the verification factor; nothing where there are too few pairs. */
function inflationWords({ random, bias, verificationFactor }: SampleStatistics): string {
  if (!bias || verificationFactor === null) return ''
  const who =
    random.n < random.picked ? `抽中${random.picked}家中已核实的${random.n}家` : `抽中的${random.n}家`
  const mean =
    bias.mean < 0
      ? `自评减核实平均${formatDecimals(bias.mean, 2)}分`
      : `自评平均高估${formatDecimals(bias.mean, 2)}分`
  const [low, high] = bias.ci.map((each) => formatDecimals(each, 2))
  return `${who}${mean}（95%置信区间${low}至${high}分），核实系数${formatDecimals(verificationFactor, 3)}（核实总分与自评总分之比）；这些推断只说明选定的${random.N}家，不代表全镇企业底数。`
}

/** How far the verified totals lie from the self-assessed ones, on the mean. */
function gapWords(gap: Points, count: number): string {
  if (gap === 0) return '核实得分与自评得分平均持平'
  return `核实得分平均比自评${gap < 0 ? '低' : '高'}${formatMean(Math.abs(gap), count)}分`
}

function townWords({ verdict }: SubjectAssessment): string {
  if (verdict === null) return '镇级尚未核实。'
  if (verdict === 'consistent') return '镇级核实结果与自评一致。'
  return `镇级核实结果与自评不一致${verdict === 'reassist' ? '，须重新帮扶' : ''}。`
}

function rowOf({ name, enterprise, comparison, verdict }: SubjectAssessment) {
  const { baseline, compared, gap } = comparison!.total
  return [
    textCell(name),
    textCell(enterprise ? className(enterprise.class) : '镇级'),
    totalCell(baseline),
    totalCell(compared),
    { text: formatGap(gap), number: gap / 100 },
    textCell(VERDICT_NAMES[verdict!]),
  ]
}

/** One sentence for each subject that does not agree, with the rules that found it and how the panel explains it. */
function inconsistencies({ record }: Assessment, compared: readonly SubjectAssessment[]): ReportBlock[] {
  return compared
    .filter(({ verdict }) => verdict !== 'consistent')
    .map((subject) => {
      const { name, enterprise, flags } = subject
      const found = flags.filter((flag) => flag.severity !== 'hint').map((flag) => flag.message)
      const who =
        enterprise && className(enterprise.class) !== CLASS_UNKNOWN
          ? `${name}（${className(enterprise.class)}）`
          : name
      return paragraph(`${who}：${found.join('；')}。${explanation(record, subject)}`)
    })
}

/** What the panel wrote to the whole comparison in the round in force. */
function explanation({ comparisonNotes }: CaseRecord, subject: SubjectAssessment): string {
  const note = comparisonNotes.find(
    (each) => each.subject === subject.id && each.about === null && each.round === verifiedRound(subject),
  )
  return note ? `说明：${note.text.replace(/[。.]$/, '')}。` : ''
}
