import type { Signature } from '@shared/case/sheet'
import { formatDate } from '@shared/format'
import { localDate } from '../../parts/format-time'

/** Who has signed the sheet, and whether it was changed since. */
export function Signatures({ of }: { of: readonly Signature[] }) {
  return of.map((signature) => (
    <span
      key={signature.name}
      className="signature"
      title={`${wordsOf(signature)}（${formatDate(localDate(signature.at))}签认）`}
    >
      {wordsOf(signature)}
    </span>
  ))
}

const wordsOf = ({ name, changed }: Signature) =>
  changed.length === 0 ? `✓ ${name} 已签认` : `△ ${name} 签认后改动 ${changed.length} 条：${listed(changed)}`

const LISTED = 4

/** The first few criteria, in the order of the form. */
function listed(criteria: readonly string[]): string {
  const ordered = criteria.toSorted((a, b) => Number(a.split('.')[0]) - Number(b.split('.')[0]))
  return `${ordered.slice(0, LISTED).join('、')}${criteria.length > LISTED ? ' 等' : ''}`
}
