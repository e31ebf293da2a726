import type { Assessment, SubjectAssessment } from '@shared/assessment'
import { isHidden } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import type { Order } from '@shared/case/action'
import { stillHolds } from '@shared/case/sheet'
import type { ActionSubject, ActionView, OrderView } from '@shared/replies/action'
import { verificationRounds } from '@shared/rounds'
import type { CaseSession } from '../session'
import { headOf } from './subjects'

/** What the views of the action show: tolerance, draws, orders, findings, people, benchmarks, decisions. */
export function readAction(session: CaseSession): ActionView {
  const assessment = session.assessment()
  const { record, tolerance, toleranceAtDraw } = assessment
  return {
    phase: record.phase,
    tolerance,
    toleranceDeclared: record.declaredTolerance !== null,
    toleranceAtDraw,
    draws: record.draws,
    additions: record.additions,
    orders: record.orders.map((order) => orderView(order, assessment, session.today())),
    findings: record.findings,
    people: record.people,
    benchmarks: record.benchmarks,
    decisions: record.decisions,
    blind: record.blind,
    reveals: record.reveals,
    township: record.township,
    subjects: assessment.subjects.map((each) => subjectView(assessment, each, session.record)),
  }
}

export function orderView(order: Order, { subjects }: Assessment, today: string): OrderView {
  const subject = subjects.find((each) => each.id === order.subject)
  const verified = subject?.sheets.verification
  const isReverified = verified && verified.key.round >= order.round && verified.score.unanswered === 0
  return {
    ...order,
    name: subject?.name ?? order.subject,
    overdue: order.closed === null && order.due < today,
    reverified: isReverified ? (subject?.verdict ?? null) : null,
  }
}

function subjectView(assessment: Assessment, subject: SubjectAssessment, record: CaseRecord): ActionSubject {
  const { id, round, verdict, verdictAtDraw, comparison, flags } = subject
  return {
    ...headOf(subject),
    round,
    verdict,
    verdictAtDraw,
    gap: comparison?.total.gap ?? null,
    flags: flags.filter((flag) => flag.severity !== 'hint').map((flag) => flag.message),
    rounds: verificationRounds(assessment, subject),
    drawn: record.draws.some(({ picked }) => picked.includes(id)),
    added: record.additions.some((each) => each.subject === id),
    verification: verificationOf(subject),
    hidden: isHidden(record, { subject: id, phase: 'selfAssessment' }),
  }
}

function verificationOf({ sheets: { verification } }: SubjectAssessment): ActionSubject['verification'] {
  if (!verification) return 'none'
  if (verification.score.unanswered > 0) return 'begun'
  return verification.signatures.some(stillHolds) ? 'signed' : 'complete'
}
