import type { CasePhase } from './case/phase'
import { assertNever } from './outcome'
import type { CaseStatus } from './phases'
import { STEP_NAMES } from './text.zh'

/** The one sentence that says where the case stands and what bars the way, and where its button leads. */
export interface NextStep {
  sentence: string
  action:
    | 'import'
    | 'score-self'
    | 'score-assistance'
    | 'score-verification'
    | 'orders'
    | 'recheck'
    | 'benchmarks'
    | 'advance'
    | 'report'
    | 'merge'
  label: string
}

/** How many of the reasons the one sentence names; the overview lists them all. */
const NAMED_REASONS = 3

/** What the panel should do next, from the status of the case. */
export function nextStepOf(status: CaseStatus): NextStep {
  const { selfAssessment } = status.progress
  if (selfAssessment.enterprises.of === 0)
    return {
      sentence: '还没有企业名单。请从镇里的 Excel 导入企业名单。',
      action: 'import',
      label: '导入名单',
    }
  if (status.phase === 'selfAssessment' && selfAssessment.enterprises.begun === 0)
    return { sentence: '名单已导入，还没有自评分数。', action: 'import', label: '导入自评' }
  const gate = status.gates[0]
  if (!gate) return { sentence: '案卷已办结，可以出报告。', action: 'report', label: '生成报告' }
  if (gate.open)
    return {
      sentence: `${STEP_NAMES[status.phase]}：可以进入${STEP_NAMES[gate.to]}。`,
      action: 'advance',
      label: `进入${STEP_NAMES[gate.to]}`,
    }
  const shown = gate.reasons.slice(0, NAMED_REASONS).map((reason) => reason.message)
  const more = gate.reasons.length > shown.length ? `，另有 ${gate.reasons.length - shown.length} 项` : ''
  const sentence = `${STEP_NAMES[status.phase]}：${shown.join('，')}${more}。`
  return {
    sentence,
    ...actionIn(
      status.phase,
      gate.reasons.map((reason) => reason.code),
    ),
  }
}

function actionIn(phase: CasePhase, codes: readonly string[]): Pick<NextStep, 'action' | 'label'> {
  if (codes.includes('open-conflicts')) return { action: 'merge', label: '裁定冲突' }
  const onlyOrders = codes.every((code) => code === 'reassistance-unordered' || code === 'orders-open')
  const onlyReport = codes.every((code) => code === 'town-report-missing')
  switch (phase) {
    case 'selfAssessment':
      return { action: 'score-self', label: '继续自评' }
    case 'assistance':
      return onlyReport
        ? { action: 'report', label: '生成报告' }
        : { action: 'score-assistance', label: '继续帮扶' }
    case 'verification':
      return onlyOrders
        ? { action: 'orders', label: '办理重新帮扶' }
        : { action: 'score-verification', label: '继续核实' }
    case 'recheck':
      return { action: 'recheck', label: '继续复核' }
    case 'wrapUp':
      return { action: 'benchmarks', label: '登记标杆企业' }
    case 'closed':
      return { action: 'report', label: '生成报告' }
    default:
      return assertNever(phase)
  }
}
