import type { Phase } from '@shared/case/phase'
import { TOWNSHIP } from '@shared/case/subject'
import type { Gate } from '@shared/phases'
import type { Place } from '@shared/place'

/** Where to go about what bars the way, and what the button says. */
export interface ObstaclePlace {
  label: string
  to: Partial<Place>
}

const ELSEWHERE: Readonly<Record<string, ObstaclePlace>> = {
  'no-enterprises': { label: '去导入', to: { view: 'enterprises' } },
  'enterprises-unanswered': { label: '看企业', to: { view: 'enterprises' } },
  'no-findings': { label: '去记录', to: { view: 'people' } },
  'town-report-missing': { label: '生成报告', to: { view: 'report' } },
  'tolerance-undeclared': { label: '声明容差', to: { view: 'draw' } },
  'no-draw': { label: '去抽样', to: { view: 'draw' } },
  'too-few-verified': { label: '看抽样', to: { view: 'draw' } },
  'drawn-unverified': { label: '看抽样', to: { view: 'draw' } },
  'verification-unanswered': { label: '看抽样', to: { view: 'draw' } },
  'sheets-unsigned': { label: '看抽样', to: { view: 'draw' } },
  'missing-reason': { label: '看比对', to: { view: 'compare' } },
  'reassistance-unordered': { label: '下通知', to: { view: 'orders' } },
  'orders-open': { label: '去办理', to: { view: 'orders' } },
  'recheck-undecided': { label: '去复核', to: { view: 'recheck' } },
  'recheck-returned': { label: '看复核', to: { view: 'recheck' } },
  'correction-missing': { label: '看复核', to: { view: 'recheck' } },
  'open-conflicts': { label: '去裁定', to: { view: 'merge' } },
  'too-few-benchmarks': { label: '去登记', to: { view: 'people' } },
}

const ON_THE_TOWN_SHEET = [
  'township-unanswered',
  'township-unverified',
  'township-unsigned',
  'override-without-reason',
]

/** The phase that has to be finished before each step. */
const FINISHED_BEFORE: Readonly<Partial<Record<Gate['to'], Phase>>> = {
  assistance: 'selfAssessment',
  verification: 'assistance',
  recheck: 'verification',
  wrapUp: 'recheck',
}

/** null where no one view settles it. */
export function placeOf(code: string, to: Gate['to']): ObstaclePlace | null {
  const phase = FINISHED_BEFORE[to]
  if (ON_THE_TOWN_SHEET.includes(code) && phase)
    return { label: '镇级评分', to: { view: 'score', subject: TOWNSHIP, phase, criterion: null } }
  if (code === 'missing-reason' && phase !== 'verification')
    return { label: '看企业', to: { view: 'enterprises', phase: phase ?? null } }
  return ELSEWHERE[code] ?? null
}
