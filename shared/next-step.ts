import type { Phase } from './case'
import type { CaseStatus } from './phases'
import { VERIFIED_MIN } from './phases'
import { PHASE_NAMES } from './text.zh'

/** The one sentence that says where the case stands and what bars the way, and where its button leads. */
export interface NextStep {
  sentence: string
  action: 'import' | 'score-self' | 'score-verification' | 'compare' | 'report'
  label: string
}

/** What the panel should do next, from the status of the case. */
export function nextStepOf(status: CaseStatus): NextStep {
  const { selfAssessment, verification } = status.progress
  if (selfAssessment.enterprises.of === 0)
    return {
      sentence: '还没有企业名单。请从镇里的 Excel 导入企业名单。',
      action: 'import',
      label: '导入名单',
    }
  if (status.phase === 'selfAssessment' && selfAssessment.enterprises.begun === 0)
    return { sentence: '名单已导入，还没有自评分数。', action: 'import', label: '导入自评' }
  if (status.phase === 'selfAssessment' && hasReasons(status, 'assistance'))
    return { sentence: sentenceOf(status, 'assistance'), action: 'score-self', label: '继续自评' }
  if (verification.enterprises.complete < VERIFIED_MIN || verification.township !== 'complete')
    return { sentence: verificationSentence(status), action: 'score-verification', label: '继续核实' }
  if (hasReasons(status, 'recheck'))
    return { sentence: sentenceOf(status, 'recheck'), action: 'compare', label: '查看比对' }
  return {
    sentence: `${PHASE_NAMES[status.phase]}：核实完成，可以出报告。`,
    action: 'report',
    label: '生成报告',
  }
}

const hasReasons = (status: CaseStatus, to: Phase) =>
  status.gates.some((gate) => gate.to === to && gate.reasons.length > 0)

function sentenceOf(status: CaseStatus, to: Phase): string {
  const reasons = status.gates.find((gate) => gate.to === to)?.reasons ?? []
  return `${PHASE_NAMES[status.phase]}：${reasons.map((reason) => reason.message).join('，')}。`
}

function verificationSentence({ progress: { verification } }: CaseStatus): string {
  const { complete } = verification.enterprises
  const town = { none: '镇级未核实', begun: '镇级核实未完成', complete: '镇级已核实' }[verification.township]
  const left = complete >= VERIFIED_MIN ? '' : `，还差 ${VERIFIED_MIN - complete} 家`
  return `${PHASE_NAMES.verification}：已核实 ${complete}/${VERIFIED_MIN} 家，${town}${left}。`
}
