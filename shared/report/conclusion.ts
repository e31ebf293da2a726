import type { Assessment } from '../assessment'
import { formatMean, formatTotal } from '../format'
import { sumTotals } from '../groups'
import { heading, paragraph, type ReportBlock } from '../report'

/** 七、结论: what the case file supports, and no more. */
export function conclusion({ township, enterprises, subjects }: Assessment): ReportBlock[] {
  const verifiedTown = township.sheets.verification?.score
  const verified = sumTotals(enterprises, 'verification')
  const self = sumTotals(enterprises, 'selfAssessment')
  const sentences = [
    ...(verifiedTown && verifiedTown.unanswered === 0
      ? [`${township.name}督导核实总分${formatTotal(verifiedTown.total)}分`]
      : []),
    ...(self.count > 0 ? [`${self.count}家生产经营单位自评平均${formatMean(self.sum, self.count)}分`] : []),
    ...(verified.count > 0
      ? [`${verified.count}家督导核实平均${formatMean(verified.sum, verified.count)}分`]
      : []),
  ]
  const scores = sentences.length === 0 ? '评分尚未完成，暂不作结论。' : `${sentences.join('，')}。`
  return [heading(1, '七、结论'), paragraph(`${scores}${outcome(subjects)}`)]
}

function outcome(subjects: Assessment['subjects']): string {
  const compared = subjects.filter((each) => each.verdict !== null)
  if (compared.length === 0) return ''
  const reassist = compared.filter((each) => each.verdict === 'reassist')
  const inconsistent = compared.filter((each) => each.verdict === 'inconsistent')
  if (reassist.length + inconsistent.length === 0) return '核实结果与自评一致，不需要重新帮扶。'
  const named = (list: typeof compared) => list.map((each) => each.name).join('、')
  return [
    ...(reassist.length > 0 ? [`${named(reassist)}核实结果不一致，应由市安办重新组织专家开展帮扶。`] : []),
    ...(inconsistent.length > 0 ? [`${named(inconsistent)}核实结果不一致，应予说明并整改。`] : []),
  ].join('')
}
