import type { Phase } from '@shared/case/phase'
import { sealEntity } from '@shared/entity'
import { standingSeals } from '@shared/seal'
import { unawareSeals } from '@shared/sealed-history'
import { versionVector } from '@shared/version-vector'
import type { CaseSession } from '../../electron/session'
import { eventRootOf } from '../../electron/store/event-root'
import { sha256 } from '../../electron/store/hash'
import { photoRootOf, sealOf } from '../../electron/store/seal-proof'
import { type SummaryToSeal, summaryToSeal } from '../../electron/store/seal-summary'
import { ACTOR } from './case-file'

const SAID = { report: sha256('report'), signers: [ACTOR], day: '2024-11-30', rounds: {} }

/** Seals a phase whether or not its gate is open; false where it is sealed already, or seals contradict each other. */
export function sealAnyhow(
  session: CaseSession,
  phase: Phase,
  change: (summary: SummaryToSeal) => SummaryToSeal = (summary) => summary,
): boolean {
  const history = session.history()
  const isSealed = standingSeals(session.record.seals).some((each) => each.phase === phase)
  if (isSealed || unawareSeals(history).length > 0) return false
  const counted = session.read(summaryToSeal)
  const summary = counted && change(counted)
  const vector = Object.fromEntries(
    Object.entries(versionVector(history)).map(([device, tips]) => [device, [...tips]]),
  )
  const { caseId, rubrics } = session.record.identity
  const said = {
    ...{ ...SAID, phase, at: session.now(), vector, events: history.length, rubrics },
    ...{ root: eventRootOf(history), photos: photoRootOf(history) },
    ...(summary && { summary: summary.hash }),
  }
  const body = { seal: sealOf(caseId, said), ...said }
  const sealing = { kind: 'sealed', entity: sealEntity(phase), item: session.newId(), body } as const
  const [event] = session.write(ACTOR, [sealing])
  if (summary) session.keepSummary(summary, event!, vector)
  return true
}
