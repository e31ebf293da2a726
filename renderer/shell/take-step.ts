import { TOWNSHIP } from '@shared/case/subject'
import { VERIFIED_MIN } from '@shared/gates/later'
import type { NextStep } from '@shared/next-step'
import { assertNever } from '@shared/outcome'
import type { EnterpriseRow } from '@shared/replies/subject'
import type { PlaceDesk } from '../desk/place'

/** Goes to where the next step is done. */
export function takeStep(
  action: NextStep['action'],
  desk: PlaceDesk,
  enterprises: readonly EnterpriseRow[],
): void {
  switch (action) {
    case 'import':
      desk.move({ view: 'enterprises' }, 'import')
      break
    case 'score-self':
      score(desk, 'selfAssessment', firstOpen(enterprises, 'selfAssessment') ?? TOWNSHIP)
      break
    case 'score-verification':
      score(desk, 'verification', firstBegun(enterprises))
      break
    case 'score-assistance':
      score(desk, 'assistance', TOWNSHIP)
      break
    case 'orders':
    case 'recheck':
    case 'report':
    case 'merge':
      desk.move({ view: action })
      break
    case 'benchmarks':
      desk.move({ view: 'people' })
      break
    case 'advance':
      desk.move({ view: 'overview' })
      break
    default:
      assertNever(action)
  }
}

type Scored = 'selfAssessment' | 'assistance' | 'verification' | 'recheck'

/** Without a subject in hand the list is shown, to choose the next enterprise from. */
function score({ move }: PlaceDesk, phase: Scored, subject: string | null) {
  if (subject === null) move({ view: 'enterprises', phase })
  else move({ view: 'score', phase, subject, criterion: null })
}

const firstOpen = (enterprises: readonly EnterpriseRow[], phase: Scored) =>
  enterprises.find(({ totals }) => totals[phase]?.unanswered !== 0)?.id ?? null

/** A verification that was begun and not finished; else, with enough of them, the township. */
function firstBegun(enterprises: readonly EnterpriseRow[]): string | null {
  const verified = enterprises.filter(({ totals }) => totals.verification !== null)
  const begun = verified.find(({ totals }) => totals.verification!.unanswered > 0)
  if (begun) return begun.id
  return verified.length >= VERIFIED_MIN ? TOWNSHIP : null
}
