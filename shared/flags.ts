import type { Flag, FlagContext, Severity } from './flags/flag'
import { fullToZero } from './flags/full-to-zero'
import { missingReason } from './flags/missing-reason'
import { sectionGap } from './flags/section-gap'
import { totalGap } from './flags/total-gap'

const RULES: readonly ((context: FlagContext) => Flag[])[] = [totalGap, sectionGap, fullToZero, missingReason]

/** Every flag that the rules raise for one comparison, in the order of the rules. */
export const raiseFlags = (context: FlagContext): Flag[] => RULES.flatMap((rule) => rule(context))

export type Verdict = 'consistent' | Exclude<Severity, 'hint'>

/** 一致 or 不一致: a subject is inconsistent with any flag above `hint`, and to be helped again with any `reassist`. */
export function verdictOf(flags: readonly Flag[]): Verdict {
  if (flags.some((flag) => flag.severity === 'reassist')) return 'reassist'
  return flags.some((flag) => flag.severity === 'inconsistent') ? 'inconsistent' : 'consistent'
}
