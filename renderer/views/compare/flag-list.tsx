import type { Flag, Severity } from '@shared/flags/flag'
import { useState } from 'react'
import { VerdictMark } from '../../parts/verdict-mark'

const GRAVEST_FIRST: readonly Severity[] = ['reassist', 'inconsistent', 'hint']

/** How many flags stand above the table before the others are asked for. */
const SHOWN = 1

interface FlagListProps {
  flags: readonly Flag[]
  onFlag(flag: Flag): void
}

/** Every flag of the comparison, the gravest first; each leads to what raised it. */
export function FlagList({ flags, onFlag }: FlagListProps) {
  const [isWhole, setWhole] = useState(false)
  if (flags.length === 0) return null
  const ordered = GRAVEST_FIRST.flatMap((severity) => flags.filter((flag) => flag.severity === severity))
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN)
  return (
    <section className={isWhole ? 'flags flags-whole' : 'flags'} aria-label="比对提示">
      {GRAVEST_FIRST.map((severity) => (
        <FlagGroup
          key={severity}
          severity={severity}
          flags={shown.filter((flag) => flag.severity === severity)}
          onFlag={onFlag}
        />
      ))}
      {shown.length < ordered.length && (
        <button type="button" className="text-button flags-more" onClick={() => setWhole(true)}>
          全部 {ordered.length} 条提示
        </button>
      )}
    </section>
  )
}

function FlagGroup({ severity, flags, onFlag }: FlagListProps & { severity: Severity }) {
  if (flags.length === 0) return null
  return (
    <ul className={`flag-group flag-group-${severity}`}>
      <li>
        <VerdictMark of={severity} />
      </li>
      {flags.map((flag) => (
        <li key={`${flag.id} ${flag.section} ${flag.criterion}`}>
          <button type="button" className="flag" onClick={() => onFlag(flag)}>
            {flag.message}
          </button>
        </li>
      ))}
    </ul>
  )
}
