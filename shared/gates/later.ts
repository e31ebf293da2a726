import type { Assessment, SubjectAssessment } from '../assessment'
import { isHidden } from '../blind'
import type { CaseRecord } from '../case'
import { TOWNSHIP } from '../case/subject'
import type { Problem } from '../outcome'
import {
  isComplete,
  isSigned,
  missingReasons,
  named,
  noEnterprises,
  openConflicts,
  overridesWithoutReason,
  reason,
  townshipUnsigned,
  undecidedSheets,
} from './checks'

/** 不少于10家: the least number of enterprises to verify in a town (行动方案, 督导阶段). */
export const VERIFIED_MIN = 10

/** 各新增不少于10家标杆企业 (行动方案, 总结提升阶段). */
export const BENCHMARKS_MIN = 10

/** Into 督导核实: the experts' findings and the town report are there, and what counts as 不一致 is declared. */
export function reasonsToVerify(assessment: Assessment): Problem[] {
  const { record, township } = assessment
  const begun = township.sheets.assistance !== null && !isComplete(township, 'assistance')
  return [
    ...reason(begun, 'township-unanswered', '镇级帮扶评分没有评完'),
    ...missingReasons(assessment, 'assistance'),
    ...reason(record.findings.length === 0, 'no-findings', '还没有记录帮扶发现的亮点、成效、不足和建议'),
    ...reason(record.reportIssuedAt === null, 'town-report-missing', '还没有生成镇督导帮扶报告'),
    ...reason(isReportOutdated(record), 'town-report-outdated', '复核退回后，还没有重新生成镇督导帮扶报告'),
    ...reason(record.declaredTolerance === null, 'tolerance-undeclared', '还没有声明不一致的容差'),
    ...openConflicts(assessment),
    ...townshipUnsigned(assessment, 'assistance'),
  ]
}

/** Whether the re-check sent the town report back and none was written since. */
const isReportOutdated = ({ decisions, reportIssuedAt }: CaseRecord) =>
  decisions.some(({ step, at }) => step === 'assistance' && reportIssuedAt !== null && reportIssuedAt < at)

/** Into 复核: the sample is drawn, verified and signed, and nothing that does not agree is left. */
export function reasonsToRecheck(assessment: Assessment): Problem[] {
  const { record, township, enterprises } = assessment
  const complete = enterprises.filter((each) => isComplete(each, 'verification'))
  const begun = enterprises.filter((each) => each.sheets.verification && !isComplete(each, 'verification'))
  const chosen = new Set([
    ...record.draws.flatMap(({ picked }) => picked),
    ...record.additions.map((each) => each.subject),
  ])
  const unverified = enterprises.filter((each) => chosen.has(each.id) && !each.sheets.verification)
  const unsigned = complete.filter((each) => !isSigned(assessment, each.id, 'verification'))
  return [
    ...(enterprises.length === 0 ? noEnterprises(assessment) : tooFew(record, complete.length)),
    ...reason(unverified.length > 0, 'drawn-unverified', `抽中的${named(unverified)}还没有核实`),
    ...reason(begun.length > 0, 'verification-unanswered', `${named(begun)}核实没有评完`),
    ...reason(!isComplete(township, 'verification'), 'township-unverified', '镇级未核实完'),
    ...missingReasons(assessment, 'verification'),
    ...overridesWithoutReason(assessment, 'verification'),
    ...reason(unsigned.length > 0, 'sheets-unsigned', `${named(unsigned)}的核实没有签认，或签认后又有改动`),
    ...townshipUnsigned(assessment, 'verification'),
    ...undecidedSheets(assessment, 'verification'),
    ...openConflicts(assessment),
    ...unsettled(assessment),
  ]
}

/** What does not agree and is not yet helped again, verified again and closed; a verdict that is still blind says nothing. */
function unsettled(assessment: Assessment): Problem[] {
  const open = assessment.record.orders.filter((order) => order.closed === null)
  const ordered = new Set(open.map((order) => order.subject))
  const unordered = assessment.subjects.filter(
    (each) =>
      !ordered.has(each.id) &&
      !isHidden(assessment.record, { subject: each.id, phase: 'selfAssessment' }) &&
      (each.verdict === 'reassist' || isReturned(assessment, each)),
  )
  return [
    ...reason(unordered.length > 0, 'reassistance-unordered', `${named(unordered)}须重新帮扶，还没有下通知`),
    ...reason(open.length > 0, 'orders-open', `有 ${open.length} 件重新帮扶还没有办结`),
  ]
}

/** The draw is missing, or not enough enterprises are verified. */
function tooFew({ draws }: CaseRecord, verified: number): Problem[] {
  const short = VERIFIED_MIN - verified
  return [
    ...reason(draws.length === 0, 'no-draw', '还没有抽样'),
    ...reason(short > 0, 'too-few-verified', `已核实 ${verified}/${VERIFIED_MIN} 家，还差 ${short} 家`),
  ]
}

/** Sent back by the re-check, and not verified again since. */
export function isReturned({ record }: Assessment, { id, sheets }: SubjectAssessment): boolean {
  const decision = record.decisions.find((each) => each.subject === id)
  return decision?.decision === 'returned' && (sheets.verification?.key.round ?? 1) <= decision.round
}

/** Into 总结提升: the re-check has decided on the town and on every verified enterprise, and nothing is sent back. */
export function reasonsToWrapUp(assessment: Assessment): Problem[] {
  const subjects = assessment.subjects.filter(
    (each) => each.id === TOWNSHIP || isComplete(each, 'verification'),
  )
  const decisions = new Map(assessment.record.decisions.map((each) => [each.subject, each]))
  const isDecided = ({ id, sheets }: SubjectAssessment) =>
    (decisions.get(id)?.round ?? 0) >= (sheets.verification?.key.round ?? 1)
  const undecided = subjects.filter((each) => !isDecided(each))
  const returned = subjects.filter(
    (each) => isDecided(each) && decisions.get(each.id)?.decision === 'returned',
  )
  const uncorrected = subjects.filter(
    (each) => decisions.get(each.id)?.decision === 'corrected' && !isComplete(each, 'recheck'),
  )
  return [
    ...reason(undecided.length > 0, 'recheck-undecided', `${named(undecided)}还没有复核意见`),
    ...reason(returned.length > 0, 'recheck-returned', `${named(returned)}已退回，还没有重新核实`),
    ...reason(
      uncorrected.length > 0,
      'correction-missing',
      `${named(uncorrected)}复核更正，但复核评分没有评完`,
    ),
    ...missingReasons(assessment, 'recheck'),
    ...openConflicts(assessment),
    ...townshipUnsigned(assessment, 'recheck'),
  ]
}

/** The end: at least ten new benchmark enterprises. */
export function reasonsToClose({ record }: Assessment): Problem[] {
  const count = record.benchmarks.filter((each) => each.isNew && each.tier === 'benchmark').length
  const short = BENCHMARKS_MIN - count
  return reason(
    short > 0,
    'too-few-benchmarks',
    `新增标杆企业 ${count}/${BENCHMARKS_MIN} 家，还差 ${short} 家`,
  )
}
