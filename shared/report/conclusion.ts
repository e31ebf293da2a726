import type { Assessment } from '../assessment'
import { sumTotals } from '../groups'
import { heading, type TracedBlock, type Words } from '../report'
import { count, enumerate, figure, mean, pointsText, together, words } from './figures'
import { named } from './named-paragraph'
import { subjectName } from './names'

/** 七、结论: what the case file supports, and no more. */
export function conclusion({ township, enterprises, subjects }: Assessment): TracedBlock[] {
  const verifiedTown = township.sheets.verification?.score
  const verified = sumTotals(enterprises, 'verification')
  const self = sumTotals(enterprises, 'selfAssessment')
  const sentences = [
    ...(verifiedTown && verifiedTown.unanswered === 0
      ? [
          words`${subjectName(township)}督导核实总分${figure(pointsText(verifiedTown.total, 'total'), { is: 'points', of: { subject: township.id, phase: 'verification' }, style: 'total' })}分`,
        ]
      : []),
    ...(self.count > 0
      ? [
          words`${count(self.count, { each: 'complete', phase: 'selfAssessment' })}家生产经营单位自评平均${mean(self, { is: 'mean', phase: 'selfAssessment', who: {} })}分`,
        ]
      : []),
    ...(verified.count > 0
      ? [
          words`${count(verified.count, { each: 'complete', phase: 'verification' })}家督导核实平均${mean(verified, { is: 'mean', phase: 'verification', who: {} })}分`,
        ]
      : []),
  ]
  const scores =
    sentences.length === 0 ? '评分尚未完成，暂不作结论。' : words`${enumerate(sentences, '，')}。`
  return [heading(1, '七、结论'), named('conclusion', words`${scores}${outcome(subjects)}`)]
}

function outcome(subjects: Assessment['subjects']): Words {
  const compared = subjects.filter((each) => each.verdict !== null)
  if (compared.length === 0) return ''
  const reassist = compared.filter((each) => each.verdict === 'reassist')
  const inconsistent = compared.filter((each) => each.verdict === 'inconsistent')
  if (reassist.length + inconsistent.length === 0) return '核实结果与自评一致，不需要重新帮扶。'
  const names = (list: typeof compared) => enumerate(list.map(subjectName))
  return together([
    ...(reassist.length > 0
      ? [words`${names(reassist)}核实结果不一致，应由市安办重新组织专家开展帮扶。`]
      : []),
    ...(inconsistent.length > 0 ? [words`${names(inconsistent)}核实结果不一致，应予说明并整改。`] : []),
  ])
}
