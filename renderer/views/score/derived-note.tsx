import { formatPoints } from '@shared/format'
import type { CriterionScore } from '@shared/sheet-score'

/** Where the enterprises' facts decide a criterion of the town: that they do, or what they say beside the expert's own. */
export function DerivedNote({ of: { answer, derived } }: { of: CriterionScore }) {
  if (!derived) return null
  const said = `扣 ${formatPoints(derived.answer.deduction)} 分`
  if (answer === null)
    return <span className="derived">由企业资料算出，{said}；要改就直接填，并写明原因。</span>
  return <span className="derived">企业资料算出{said}，这里由专家另填。</span>
}
