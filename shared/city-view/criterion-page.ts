import type { CityResult, CriterionTown, Share } from '../consolidation/city-result'
import type { Sum } from '../groups'
import { type CriterionHead, headOf } from './criterion-head'

/** One criterion over the whole city, town by town. */
export interface CriterionPage {
  criterion: CriterionHead
  share: Share
  /** 自评 − first 核实 of those drawn. */
  inflation: Sum
  /** The largest share first, small numbers after the others, towns whose form has no such criterion last. */
  towns: readonly { caseId: string; name: string; loss: CriterionTown }[]
}

export function criterionPageOf({ criteria, towns }: CityResult, key: string): CriterionPage | null {
  const found = criteria.find((each) => each.key === key)
  if (!found) return null
  const lines = towns.map(({ caseId, name }, index) => ({ caseId, name, loss: found.towns[index] ?? null }))
  return {
    criterion: headOf(found),
    share: found.share,
    inflation: found.inflation,
    towns: lines.sort((a, b) => rank(b.loss) - rank(a.loss)),
  }
}

const rank = (loss: CriterionTown): number => {
  if (!loss) return -3
  if (loss.judged === 0) return -2
  return loss.isSmall ? loss.deducted / loss.judged - 2 + 1 / loss.judged : loss.deducted / loss.judged
}
