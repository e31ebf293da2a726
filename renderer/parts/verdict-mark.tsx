import type { Verdict } from '@shared/flags'
import type { Severity } from '@shared/flags/flag'
import { SEVERITY_NAMES, VERDICT_NAMES } from '@shared/text.zh'

/** Each verdict and severity has a shape of its own. */
export const VERDICT_SHAPES: Record<Verdict | Severity, string> = {
  reassist: '●',
  inconsistent: '◆',
  consistent: '○',
  hint: '·',
}

/** A verdict or a severity: its shape, its colour and its word, so that it also reads in grey print. */
export function VerdictMark({ of }: { of: Verdict | Severity }) {
  const word = of === 'hint' ? SEVERITY_NAMES.hint : VERDICT_NAMES[of]
  return (
    <span className={`verdict verdict-${of}`}>
      <span aria-hidden="true">{VERDICT_SHAPES[of]}</span> {word}
    </span>
  )
}
