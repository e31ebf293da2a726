import { PHASES, type Phase } from '@shared/case/phase'
import { formatDate } from '@shared/format'
import { VERIFIED_MIN } from '@shared/gates/later'
import { type CaseStatus, DEADLINES, STEPS } from '@shared/phases'
import type { StatusView } from '@shared/replies/case'
import { PHASE_NAMES } from '@shared/text.zh'
import { useRead } from '../../api/hooks'

/** The plan's five phases as a line: which are done, which one is under way, and until when. */
export function PhaseLine({ status }: { status: StatusView }) {
  const current = STEPS.indexOf(status.phase)
  const seals = useRead('seal.read', {}).data?.phases ?? []
  const sealed = new Set(seals.flatMap(({ phase, seal }) => (seal ? [phase] : [])))
  return (
    <ol className="phase-line" aria-label="五个阶段">
      {PHASES.map((phase, index) => (
        <li
          key={phase}
          className={index < current ? 'phase-past' : index === current ? 'phase-now' : 'phase-ahead'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="phase-dot" aria-hidden="true">
            {index + 1}
          </span>
          <strong>{PHASE_NAMES[phase]}</strong>
          <span className="quiet">{formatDate(DEADLINES[phase])}前</span>
          {sealed.has(phase) && <span className="phase-sealed">已封存</span>}
          <span className="phase-progress">
            {progressOf(phase, status, index < current).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

const TOWN_WORDS = { none: '镇级未开始', begun: '镇级进行中', complete: '镇级已完成' }

function progressOf(phase: Phase, { progress, gates }: CaseStatus, isPast: boolean): string[] {
  if (phase === 'wrapUp')
    return [gates.some((gate) => gate.to === 'wrapUp' && !gate.open) ? '还不能开始' : '可以开始']
  const { enterprises, township } = progress[phase]
  if (enterprises.begun === 0 && township === 'none') return [isPast ? '没有评分' : '未开始']
  return [`企业 ${enterprises.complete}/${neededOf(phase, enterprises.of)}`, TOWN_WORDS[township]]
}

const neededOf = (phase: Phase, all: number) => (phase === 'verification' ? VERIFIED_MIN : all)
