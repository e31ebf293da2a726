import type { Derived } from '@shared/derived'
import { formatPoints, formatShare } from '@shared/format'
import type { CriterionScore } from '@shared/sheet-score'

/** Where the enterprises' facts decide a criterion of the town: what they say, and beside it the expert's own. */
export function DerivedNote({ of: { answer, derived, deduction } }: { of: CriterionScore }) {
  if (!derived) return null
  const said = `推算：${countWords(derived)}，扣 ${formatPoints(derived.answer.deduction)} 分`
  if (answer === null)
    return (
      <span className="derived">
        {said}；要改就直接填，并写明原因。
        {derived.of !== null && <Names of={derived} />}
      </span>
    )
  return (
    <span className="derived">
      {said}；专家另定：扣 {formatPoints(deduction ?? 0)} 分。
      <Names of={derived} />
    </span>
  )
}

const countWords = ({ value, of }: Derived) =>
  of === null ? `${value} 家` : `${value}/${of}（${formatShare(value, of)}）`

const SHOWN = 3

function Names({ of: { names } }: { of: Derived }) {
  if (names.length === 0) return null
  const shown = names.slice(0, SHOWN).join('、')
  return (
    <span className="derived-names" title={names.join('、')}>
      {shown}
      {names.length > SHOWN && ` 等 ${names.length} 家`}
    </span>
  )
}
