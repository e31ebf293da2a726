import type { Verdict } from '@shared/city/intake'
import { VERDICT_LOOKS } from './verdict-words'

/** What became of a file: its shape, its colour and its word. */
export function VerdictSign({ of }: { of: Verdict }) {
  const { word, shape, tone } = VERDICT_LOOKS[of]
  return (
    <span className={`intake-verdict intake-${tone}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  )
}
