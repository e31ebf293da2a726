import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import type { Sheet } from '../case/sheet'
import { compareSubjectIds } from '../case/subject'
import { formatShare } from '../format'
import type { Rubric } from '../rubric'
import { PHASE_SHORT } from '../text.zh'
import { type Hint, type HintInput, hintOf } from './hint'
import { latestSheets } from './latest-sheets'

/** One full sheet is an enterprise in order; a fifth of them is a habit. */
const SHARE = 0.2
/** Of 自评 there are a hundred, of the experts' sheets a few. */
const LEAST: Record<ScoredPhase, number> = { selfAssessment: 5, assistance: 2, verification: 2, recheck: 2 }

/** Fires once for a phase in which many complete sheets have nothing deducted; strength is their share. */
export function allFull(input: HintInput): Hint[] {
  return SCORED_PHASES.flatMap((phase) => {
    const complete = latestSheets(input.sheets, phase).filter((sheet) => isComplete(sheet, input.rubric))
    const full = complete.filter(hasNothingOff)
    if (full.length < LEAST[phase] || full.length < SHARE * complete.length) return []
    const subjects = [...new Set(full.map(({ key }) => key.subject))].sort(compareSubjectIds)
    return hintOf({
      id: 'all-full',
      about: [phase],
      places: subjects.map((subject) => ({ subject, phase, criterion: null })),
      message: `${complete.length} 份评完的${PHASE_SHORT[phase]}里有 ${full.length} 份各条都是满分、一处没扣，占 ${formatShare(full.length, complete.length)}。`,
      strength: full.length / complete.length,
    })
  })
}

const isComplete = ({ answers }: Sheet, { criteria }: Rubric) => criteria.every(({ id }) => answers.has(id))

const hasNothingOff = ({ answers }: Sheet) =>
  [...answers.values()].every((answer) => answer.kind === 'scored' && answer.deduction === 0)
