import type { ComparedPhases, CriterionPair } from '@shared/comparison'
import { formatPoints } from '@shared/format'
import type { Points } from '@shared/points'
import type { Criterion } from '@shared/rubric'
import type { CriterionScore } from '@shared/sheet-score'
import { gapWord, PHASE_SHORT } from '@shared/text.zh'
import { Gap } from '../../parts/gap'

interface PairRowProps {
  pair: CriterionPair
  criterion: Criterion
  phases: ComparedPhases
  /** Changed after the verifier could see the 自评. */
  isLate: boolean
}

export function PairRow({ pair, criterion, phases, isLate }: PairRowProps) {
  const { id, points, baseline, compared, gap } = pair
  return (
    <tr
      className={`pair-row ${gap === 0 ? 'pair-same' : ''}`}
      tabIndex={-1}
      data-criterion={id}
      aria-label={`${id} ${gap === null ? '' : gapWord(gap)}`}
    >
      <td className="quiet">{id}</td>
      <td>
        <span className="pair-text">{criterion.text}</span>
      </td>
      <td className="number quiet">{formatPoints(points)}</td>
      <ScoreBar side="self" score={baseline.score!} points={points} />
      <ScoreBar side="verify" score={compared.score!} points={points} />
      <td className="number">
        <Gap of={gap} />
        {gap !== 0 && gap !== null && <span className="gap-word">{gapWord(gap).slice(0, 2)}</span>}
        {isLate && <span className="gap-word">揭示后改</span>}
      </td>
      <td className="pair-reasons">
        <Reason name={PHASE_SHORT[phases.baseline]} side="self" of={baseline} />
        <Reason name={PHASE_SHORT[phases.against]} side="verify" of={compared} />
      </td>
    </tr>
  )
}

interface ScoreBarProps {
  side: 'self' | 'verify'
  score: Points
  points: Points
}

/** A score as a number and as a bar of its share of the full points. */
function ScoreBar({ side, score, points }: ScoreBarProps) {
  return (
    <td className={`score-bar total-${side}`}>
      <span className="number">{formatPoints(score)}</span>
      <span className="bar" aria-hidden="true">
        <span className={`bar-${side}`} style={{ width: `${(score / points) * 100}%` }} />
      </span>
    </td>
  )
}

function Reason({ name, side, of }: { name: string; side: 'self' | 'verify'; of: CriterionScore }) {
  const words = of.notApplicable ? `不适用：${of.reason}` : of.reason
  if (!words && !of.deduction) return null
  return (
    <span>
      <span className={`total-${side}`}>{name}</span> {words || <span className="quiet">没有写明原因</span>}
    </span>
  )
}
