import type { Flag, Severity } from '@shared/flags/flag'
import { VerdictMark } from '../../parts/verdict-mark'

const GRAVEST_FIRST: readonly Severity[] = ['reassist', 'inconsistent', 'hint']

interface FlagListProps {
  flags: readonly Flag[]
  onFlag(flag: Flag): void
}

/** Every flag of the comparison, the gravest first; each leads to what raised it. */
export function FlagList({ flags, onFlag }: FlagListProps) {
  if (flags.length === 0) return null
  const groups = GRAVEST_FIRST.map((severity) => ({
    severity,
    raised: flags.filter((flag) => flag.severity === severity),
  })).filter(({ raised }) => raised.length > 0)
  return (
    <section className="flags" aria-label="比对提示">
      {groups.map(({ severity, raised }) => (
        <ul key={severity} className={`flag-group flag-group-${severity}`}>
          <li>
            <VerdictMark of={severity} />
          </li>
          {raised.map((flag) => (
            <li key={`${flag.id} ${flag.section} ${flag.criterion}`}>
              <button type="button" className="flag" onClick={() => onFlag(flag)}>
                {flag.message}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}
