import type { CriterionPair } from '../comparison'
import type { CriterionScore } from '../sheet-score'
import { PHASE_SHORT } from '../text.zh'
import type { Flag, FlagContext } from './flag'

/** Fires for each criterion that has a deduction without a written 扣分原因 on either side. */
export function missingReason({ comparison }: FlagContext): Flag[] {
  return comparison.pairs.filter(eitherLacksReason).map((pair) => {
    const sides = [
      ...(lacksReason(pair.baseline) ? [PHASE_SHORT[comparison.baselineKey.phase]] : []),
      ...(lacksReason(pair.compared) ? [PHASE_SHORT[comparison.comparedKey.phase]] : []),
    ]
    const message = `${pair.id} ${sides.join('、')}扣分没有写明原因`
    return { id: 'missing-reason', severity: 'hint', section: null, criterion: pair.id, message }
  })
}

const eitherLacksReason = ({ baseline, compared }: CriterionPair) =>
  lacksReason(baseline) || lacksReason(compared)

const lacksReason = ({ deduction, reason }: CriterionScore) => (deduction ?? 0) > 0 && !reason?.trim()
