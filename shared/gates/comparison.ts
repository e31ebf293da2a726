import type { Assessment, SubjectAssessment } from '../assessment'
import type { CaseRecord } from '../case'
import type { Order } from '../case/action'
import type { CasePhase } from '../case/phase'
import type { Acceptance } from '../case/remarks'
import { answeredSince, type Sheet } from '../case/sheet'
import { sheetEntity } from '../entity'
import type { Problem } from '../outcome'
import { STEP_NAMES } from '../text.zh'
import { isComplete, isSigned } from './checks'
import { isReturned } from './later'

/** The order of a subject that is not yet closed. */
export const openOrder = ({ orders }: CaseRecord, subject: string): Order | null =>
  orders.find((order) => order.subject === subject && order.closed === null) ?? null

/** What the round of 核实 in force is: 1 before any. */
export const verifiedRound = ({ sheets }: SubjectAssessment): number => sheets.verification?.key.round ?? 1

const VERIFIED: readonly CasePhase[] = ['recheck', 'wrapUp', 'closed']

/** Why 重新帮扶 of a subject cannot be ordered now: it agrees, is under way, or the case has gone beyond 核实. */
export function reasonAgainstOrder(assessment: Assessment, subject: SubjectAssessment): Problem | null {
  const { name, verdict, id } = subject
  const { record } = assessment
  const returned = isReturned(assessment, subject)
  const open = openOrder(record, id)
  if (verdict === null && !returned)
    return { code: 'not-compared', message: `${name}还没有核实，不能下重新帮扶通知。` }
  if (verdict === 'consistent' && !returned)
    return { code: 'order-not-needed', message: `${name}核实与自评一致，不需要重新帮扶。` }
  if (open && verifiedRound(subject) < open.round)
    return { code: 'order-open', message: `${name}已有一件重新帮扶没有办结，请先重新核实。` }
  if (VERIFIED.includes(record.phase))
    return {
      code: 'wrong-phase',
      message: `案卷在${STEP_NAMES[record.phase]}，不能直接下重新帮扶通知。请先在复核里退回。`,
    }
  return null
}

/** Why the 核实 of a subject cannot be confirmed as the finding now; that it does not agree is no reason. */
export function reasonAgainstAcceptance(assessment: Assessment, subject: SubjectAssessment): Problem | null {
  const { id, name, verdict } = subject
  const { phase } = assessment.record
  if (phase !== 'verification')
    return { code: 'wrong-phase', message: `案卷在${STEP_NAMES[phase]}，核实结果只在督导核实时确认。` }
  if (verdict === null)
    return { code: 'not-compared', message: `${name}的自评与核实还不齐，没有可确认的核实结果。` }
  if (!isComplete(subject, 'verification'))
    return { code: 'sheet-unanswered', message: `${name}核实没有评完，评完并签认后才能确认核实结果。` }
  if (!isSigned(assessment, id, 'verification'))
    return {
      code: 'sheet-unsigned',
      message: `${name}的核实没有签认，或签认后又有改动；签认后才能确认核实结果。`,
    }
  const accepted = acceptanceOf(assessment, subject)
  if (accepted && changedSince(assessment, subject, accepted).length === 0)
    return {
      code: 'already-accepted',
      message: `${accepted.by}已经确认核实结果，评分没有改动，不用再确认。`,
    }
  return null
}

/** Why the re-check cannot decide on a subject now. */
export function reasonAgainstDecision(
  { record }: Assessment,
  { name, sheets }: SubjectAssessment,
): Problem | null {
  if (record.phase !== 'recheck')
    return { code: 'wrong-phase', message: '案卷不在复核阶段，不能记复核意见。' }
  if (!sheets.verification) return { code: 'not-verified', message: `${name}没有核实过，没有可复核的内容。` }
  return null
}

/** Who confirmed the round of 核实 that is in force; an earlier round's confirmation stays with that round. */
export const acceptanceOf = ({ record }: Assessment, subject: SubjectAssessment): Acceptance | null =>
  record.acceptances.find((each) => each.subject === subject.id && each.round === verifiedRound(subject)) ??
  null

/** The criteria of 核实 whose answer is another one than was confirmed. */
export function changedSince(
  assessment: Assessment,
  subject: SubjectAssessment,
  { seen }: Acceptance,
): string[] {
  return answeredSince(answersInForce(assessment, subject), seen)
}

/** The answers of 核实 in the round in force: the events that gave each criterion its answer. */
export function answersInForce({ record }: Assessment, { sheets }: SubjectAssessment): Sheet['answerIds'] {
  const key = sheets.verification?.key
  const sheet = key && record.sheets.find((each) => sheetEntity(each.key) === sheetEntity(key))
  return sheet?.answerIds ?? new Map()
}
