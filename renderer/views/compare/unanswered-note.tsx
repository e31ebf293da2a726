import type { ComparedPhases, Comparison } from '@shared/comparison'
import type { ComparisonView } from '@shared/replies/comparison'
import type { Rubric } from '@shared/rubric'
import { PHASE_SHORT } from '@shared/text.zh'
import { ContestedMark } from '../../parts/contested-mark'

interface UnansweredNoteProps {
  comparison: Comparison
  phases: ComparedPhases
  rubric: Rubric
  subject: string
  contested: ComparisonView['contested']
}

/** Criteria that one side has not answered: listed, never counted as zero. */
export function UnansweredNote({ comparison, phases, rubric, subject, contested }: UnansweredNoteProps) {
  const sides = [
    { phase: phases.baseline, ids: comparison.unanswered.baseline },
    { phase: phases.against, ids: comparison.unanswered.compared },
  ].filter(({ ids }) => ids.length > 0)
  if (sides.length === 0) return null
  return (
    <section className="unanswered" aria-label="未评">
      <h2>未评（不算 0 分，不计入上面的比对）</h2>
      {sides.map(({ phase, ids }) => (
        <dl key={phase}>
          <dt>
            {PHASE_SHORT[phase]}未评 {ids.length} 条
          </dt>
          <dd>
            <ul>
              {ids.map((id) => (
                <li key={id} tabIndex={-1} data-criterion={id}>
                  <span className="quiet">{id}</span> {rubric.criterionById.get(id)!.text}
                  {contested
                    .filter((each) => each.criterion === id && each.phase === phase)
                    .map((each) => (
                      <ContestedMark key={id} subject={subject} {...each} />
                    ))}
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      ))}
    </section>
  )
}
