import type { Assessment } from '../assessment'
import type { Problem } from '../outcome'
import {
  isComplete,
  missingReasons,
  noEnterprises,
  openConflicts,
  overridesWithoutReason,
  reason,
  townshipUnsigned,
  undecidedSheets,
} from './checks'

/** Into 帮扶: the list is there, the town and every enterprise have assessed themselves, and the town has signed. */
export function reasonsToAssist(assessment: Assessment): Problem[] {
  const { enterprises, township } = assessment
  const left = enterprises.filter((each) => !isComplete(each, 'selfAssessment')).length
  return [
    ...noEnterprises(assessment),
    ...reason(left > 0, 'enterprises-unanswered', `还有 ${left} 家企业自评未完成`),
    ...reason(!isComplete(township, 'selfAssessment'), 'township-unanswered', '镇级自评未完成'),
    ...missingReasons(assessment, 'selfAssessment'),
    ...overridesWithoutReason(assessment, 'selfAssessment'),
    ...undecidedSheets(assessment, 'selfAssessment'),
    ...openConflicts(assessment),
    ...townshipUnsigned(assessment, 'selfAssessment'),
  ]
}
