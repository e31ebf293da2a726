import type { Assessment, SubjectAssessment } from '../assessment'
import { visibleRecord } from '../blind'
import type { Phase } from '../case/phase'
import { stillHolds } from '../case/sheet'
import { TOWNSHIP } from '../case/subject'
import type { Problem } from '../outcome'
import { PHASE_SHORT } from '../text.zh'

/** One reason, or none. */
export const reason = (fails: boolean, code: string, message: string): Problem[] =>
  fails ? [{ code, message }] : []

/** Without a list there is nobody to ask for anything, so it comes first. */
export const noEnterprises = ({ enterprises }: Assessment): Problem[] =>
  reason(enterprises.length === 0, 'no-enterprises', '还没有企业名单，请先导入')

export const isComplete = (subject: SubjectAssessment, phase: Phase): boolean =>
  subject.sheets[phase]?.score.unanswered === 0

/** Whether somebody signed this subject's latest sheet of the phase, and nothing was changed after. */
export function isSigned({ record }: Assessment, subject: string, phase: Phase): boolean {
  const sheets = record.sheets.filter(({ key }) => key.subject === subject && key.phase === phase)
  const round = Math.max(...sheets.map(({ key }) => key.round))
  return sheets.filter(({ key }) => key.round === round).some(({ signatures }) => signatures.some(stillHolds))
}

export const townshipUnsigned = (assessment: Assessment, phase: Phase): Problem[] =>
  reason(
    !isSigned(assessment, TOWNSHIP, phase),
    'township-unsigned',
    `镇级${PHASE_SHORT[phase]}没有签认，或签认后又有改动`,
  )

/** Deductions of a phase without a written 扣分原因. */
export function missingReasons({ subjects }: Assessment, phase: Phase): Problem[] {
  const count = subjects.reduce((sum, subject) => sum + reasonless(subject, phase), 0)
  return reason(count > 0, 'missing-reason', `${PHASE_SHORT[phase]}有 ${count} 处扣分没有写明原因`)
}

const reasonless = ({ sheets }: SubjectAssessment, phase: Phase): number =>
  (sheets[phase]?.score.criteria ?? []).filter((each) => (each.deduction ?? 0) > 0 && !each.reason?.trim())
    .length

/** Town criteria that somebody scored otherwise than the enterprises' facts say, without a reason. */
export function overridesWithoutReason({ township }: Assessment, phase: Phase): Problem[] {
  const found = (township.sheets[phase]?.score.criteria ?? []).filter(
    ({ derived, answer, deduction, reason: why }) =>
      derived && answer && derived.answer.deduction !== deduction && !why?.trim(),
  )
  const ids = found.map(({ id }) => id).join('、')
  return reason(found.length > 0, 'override-without-reason', `镇级 ${ids} 与企业数据推算的不同，没有写明原因`)
}

/** Conflicts that somebody has to decide; those that are still hidden bar a later gate. */
export function openConflicts({ record }: Assessment): Problem[] {
  const count = visibleRecord(record).conflicts.length
  return reason(count > 0, 'open-conflicts', `有 ${count} 处冲突待裁定`)
}

export function undecidedSheets({ subjects }: Assessment, phase: Phase): Problem[] {
  const count = subjects.filter((each) => each.undecided.includes(phase)).length
  return reason(count > 0, 'undecided-sheets', `有 ${count} 个对象由多人分别评分，尚未确定采用哪一份`)
}

/** Subject names in a row, the first few of them. */
export const named = (subjects: readonly { name: string }[]): string =>
  `${subjects
    .slice(0, 3)
    .map((each) => each.name)
    .join('、')}${subjects.length > 3 ? `等 ${subjects.length} 个` : ''}`
