import type { Assessment, SubjectAssessment } from './assessment'
import { PHASES, type Phase, SCORED_PHASES } from './case'
import { assertNever, type Problem } from './outcome'
import { PHASE_SHORT } from './text.zh'

/** 不少于10家: the least number of enterprises to verify in a town (行动方案, 督导阶段). */
export const VERIFIED_MIN = 10

export interface PhaseProgress {
  /** Subjects whose sheet is complete, of those that the phase is about. */
  enterprises: { complete: number; begun: number; of: number }
  township: 'none' | 'begun' | 'complete'
}

export interface Gate {
  to: Phase
  open: boolean
  reasons: readonly Problem[]
}

export interface CaseStatus {
  /** The furthest phase in which a sheet was begun. */
  phase: Phase
  progress: Readonly<Record<(typeof SCORED_PHASES)[number], PhaseProgress>>
  /** What still bars the way into each later phase. */
  gates: readonly Gate[]
}

/** Where the case stands in the plan's five phases and what bars the way to each next one. */
export function statusOf(assessment: Assessment): CaseStatus {
  const progress = {
    selfAssessment: progressOf(assessment, 'selfAssessment'),
    assistance: progressOf(assessment, 'assistance'),
    verification: progressOf(assessment, 'verification'),
    recheck: progressOf(assessment, 'recheck'),
  }
  const begun = SCORED_PHASES.filter((phase) => hasBegun(progress[phase]))
  const phase = begun.at(-1) ?? 'selfAssessment'
  const gates = PHASES.slice(PHASES.indexOf(phase) + 1).map((to) => {
    const reasons = reasonsAgainst(to, assessment, progress)
    return { to, open: reasons.length === 0, reasons }
  })
  return { phase, progress, gates }
}

const hasBegun = ({ enterprises, township }: PhaseProgress) => enterprises.begun > 0 || township !== 'none'

function progressOf({ township, enterprises }: Assessment, phase: Phase): PhaseProgress {
  const begun = enterprises.filter((each) => each.sheets[phase] !== null)
  const complete = begun.filter((each) => isComplete(each, phase))
  const town = township.sheets[phase] === null ? 'none' : isComplete(township, phase) ? 'complete' : 'begun'
  return {
    enterprises: { complete: complete.length, begun: begun.length, of: enterprises.length },
    township: town,
  }
}

const isComplete = (subject: SubjectAssessment, phase: Phase) => subject.sheets[phase]?.score.unanswered === 0

function reasonsAgainst(to: Phase, assessment: Assessment, progress: CaseStatus['progress']): Problem[] {
  switch (to) {
    case 'selfAssessment':
      return []
    case 'assistance':
      return [...emptyList(assessment), ...incomplete(progress.selfAssessment, 'selfAssessment')]
    case 'verification':
      return incomplete(progress.selfAssessment, 'selfAssessment')
    case 'recheck':
      return [
        ...tooFewVerified(progress.verification),
        ...townUnverified(progress.verification),
        ...conflicts(assessment),
        ...undecided(assessment, 'verification'),
        ...toBeReassisted(assessment),
      ]
    case 'wrapUp':
      return incomplete(progress.recheck, 'recheck')
    default:
      return assertNever(to)
  }
}

const emptyList = ({ enterprises }: Assessment): Problem[] =>
  enterprises.length > 0 ? [] : [{ code: 'no-enterprises', message: '还没有企业名单，请先导入' }]

function incomplete({ enterprises, township }: PhaseProgress, phase: Phase): Problem[] {
  const left = enterprises.of - enterprises.complete
  const name = PHASE_SHORT[phase]
  return [
    ...(left > 0 ? [{ code: 'enterprises-unanswered', message: `还有 ${left} 家企业${name}未完成` }] : []),
    ...(township === 'complete' ? [] : [{ code: 'township-unanswered', message: `镇级${name}未完成` }]),
  ]
}

const tooFewVerified = ({ enterprises: { complete } }: PhaseProgress): Problem[] =>
  complete >= VERIFIED_MIN
    ? []
    : [
        {
          code: 'too-few-verified',
          message: `已核实 ${complete}/${VERIFIED_MIN} 家，还差 ${VERIFIED_MIN - complete} 家`,
        },
      ]

const townUnverified = ({ township }: PhaseProgress): Problem[] =>
  township === 'complete' ? [] : [{ code: 'township-unverified', message: '镇级未核实完' }]

function conflicts({ record }: Assessment): Problem[] {
  const count = record.conflicts.length
  return count === 0 ? [] : [{ code: 'open-conflicts', message: `有 ${count} 处冲突待裁定` }]
}

function undecided({ subjects }: Assessment, phase: Phase): Problem[] {
  const count = subjects.filter((each) => each.undecided.includes(phase)).length
  const message = `有 ${count} 个对象由多人分别评分，尚未确定采用哪一份`
  return count === 0 ? [] : [{ code: 'undecided-sheets', message }]
}

function toBeReassisted({ subjects }: Assessment): Problem[] {
  const count = subjects.filter((each) => each.verdict === 'reassist').length
  return count === 0 ? [] : [{ code: 'reassistance-open', message: `有 ${count} 个对象须重新帮扶` }]
}
