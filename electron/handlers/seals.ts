import { actionWords } from '@shared/action-words'
import { assess } from '@shared/assessment'
import type { CaseRecord } from '@shared/case'
import { PHASES, type Phase } from '@shared/case/phase'
import type { Seal } from '@shared/case/seal'
import { caseRecordOf } from '@shared/case-record'
import { sealEntity } from '@shared/entity'
import { reasonAgainstReopening, reasonsAgainstSeal } from '@shared/gates/seal'
import { eventsUnder } from '@shared/history-part'
import { CaseProblem, refuse } from '@shared/outcome'
import type { LateEvent, SealBoard, SealCheck, SealView } from '@shared/replies/seal'
import { editedReport } from '@shared/report/edits'
import { plainReport } from '@shared/report/plain'
import { townshipReport } from '@shared/report/township-report'
import { readSealCode, sealCode, standingSeals } from '@shared/seal'
import { lateEvents, sealedState, unawareSeals } from '@shared/sealed-history'
import { PHASE_NAMES } from '@shared/text.zh'
import { versionVector } from '@shared/version-vector'
import type { CaseSession } from '../session'
import { hlcTime } from '../store/clock'
import { eventRootOf } from '../store/event-root'
import { canonicalJson, sha256 } from '../store/hash'
import { photoRootOf, sealFinding, sealOf } from '../store/seal-proof'
import { summaryToSeal } from '../store/seal-summary'

/** Seals a phase of a sound case as it stands, after a snapshot, and stores what the city takes of it; throws CaseProblem with every reason why it cannot be sealed, and `damaged`. */
export function makeSeal(
  session: CaseSession,
  actor: string,
  { phase, signers }: { phase: Phase; signers: readonly string[] },
) {
  refuseUnaware(session)
  const reasons = reasonsAgainstSeal(phase, session.wholeAssessment())
  if (reasons.length > 0) {
    const why = reasons.map(({ message }) => message).join('；')
    throw new CaseProblem(reasons[0]!.code, `还不能封存${PHASE_NAMES[phase]}：${why}。`, { reasons })
  }
  const summary = session.read(summaryToSeal)
  const warning = session.snapshot('seal')?.message ?? null
  const body = sealBody(session, { phase, signers, summary: summary?.hash })
  const change = { kind: 'sealed', entity: sealEntity(phase), item: session.newId(), body } as const
  const [event] = session.write(actor, [change])
  if (summary) session.keepSummary(summary, event!, body.vector)
  return { seal: viewOf({ ...body, reopened: null }), root: body.root, warning }
}

/** A seal over two that did not know of each other would rest on a result that changes when one of them is reopened. */
function refuseUnaware(session: CaseSession): void {
  const [unaware] = unawareSeals(session.history())
  if (!unaware) return
  throw new CaseProblem(
    'unaware-seals',
    `${PHASE_NAMES[unaware.phase]}的封存（${sealCode(unaware.seal)}）与另一台电脑上的封存互不知道对方，不能在它们上面再封存，没有保存。请先核对签字报告，解封不作数的一份。`,
  )
}

interface Asked {
  phase: Phase
  signers: readonly string[]
  summary: string | undefined
}

function sealBody(session: CaseSession, { phase, signers, summary }: Asked) {
  const { record } = session
  const events = session.history()
  const day = session.today()
  const said = {
    phase,
    at: session.now(),
    day,
    signers: [...new Set(signers)],
    vector: mutable(versionVector(events)),
    events: events.length,
    root: eventRootOf(events),
    photos: photoRootOf(events),
    rubrics: record.identity.rubrics,
    report: reportDigest(session, record, day),
    rounds: roundsOf(record),
    ...(summary !== undefined && { summary }),
  }
  return { seal: sealOf(record.identity.caseId, said), ...said }
}

const mutable = (vector: ReturnType<typeof versionVector>) =>
  Object.fromEntries(Object.entries(vector).map(([device, tips]) => [device, [...tips]]))

/** The round in force of every subject that was helped again. */
const roundsOf = ({ orders }: CaseRecord): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(orders, ({ subject }) => subject)].map(([id, of]) => [id, of.length + 1]),
  )

/** SHA-256 of the town report of a record, bearing this day, without the seals that are printed on it. */
function reportDigest({ rubrics }: CaseSession, record: CaseRecord, day: string): string {
  const generated = townshipReport(assess(record, rubrics), day)
  return sha256(canonicalJson(plainReport(editedReport(generated, 'township', record).report)))
}

/** Opens a sealed phase again, in the names of people and with their reason; throws CaseProblem `not-sealed` and `later-sealed`. */
export function reopenSeal(
  session: CaseSession,
  actor: string,
  { phase, names, reason }: { phase: Phase; names: readonly string[]; reason: string },
): { event: string } {
  refuse(reasonAgainstReopening(phase, session))
  const { seal } = standingSeals(session.record.seals).find((each) => each.phase === phase)!
  const body = { seal, names: [...new Set(names)], reason, at: session.now() }
  const change = { kind: 'seal-reopened', entity: sealEntity(phase), item: session.newId(), body } as const
  const [event] = session.write(actor, [change])
  return { event: event!.id }
}

const viewOf = ({ seal, phase, at, day, signers, events, reopened }: Seal): SealView => ({
  code: sealCode(seal),
  phase,
  at,
  day,
  signers,
  events,
  reopened,
})

/** The seals of a case, whether each phase can be sealed, and what came too late. */
export function readSeals(session: CaseSession): SealBoard {
  const assessment = session.wholeAssessment()
  const { seals } = session.record
  const phases = PHASES.map((phase) => {
    const own = seals.filter((each) => each.phase === phase)
    const standing = standingSeals(own)[0]
    return {
      phase,
      seal: standing ? viewOf(standing) : null,
      past: own.filter(({ reopened }) => reopened !== null).map(viewOf),
      reasons: standing ? [] : reasonsAgainstSeal(phase, assessment),
    }
  })
  const isSealed = standingSeals(seals).length > 0
  const unaware = isSealed ? unawareSeals(session.history()).map(viewOf) : []
  return { phases, late: listLate(session), unaware }
}

/** What came after the seal of what it changes, the oldest first. */
export function listLate(session: CaseSession): LateEvent[] {
  if (standingSeals(session.record.seals).length === 0) return []
  return [...lateEvents(session.history())]
    .sort(([a], [b]) => (a.hlc < b.hlc ? -1 : 1))
    .map(([event, { phase }]) => ({
      id: event.id,
      phase,
      at: hlcTime(event.hlc),
      actor: event.actor,
      what: actionWords([event], session.record),
    }))
}

/** What a typed code says of this case. */
export function checkSeal(session: CaseSession, { code }: { code: string }): SealCheck {
  const digits = readSealCode(code)
  if (digits === null) return { is: 'malformed' }
  const { record } = session
  const found = record.seals.find(({ seal }) => seal.startsWith(digits))
  if (!found) return { is: 'unknown' }
  const { reopened: _, ...body } = found
  const events = session.history()
  const finding = sealFinding(record.identity.caseId, body, events)
  return { is: 'known', seal: viewOf(found), finding, report: reportSince(session, found) }
}

/** How the report of today, were it of the day of the seal, compares with the sealed one. */
function reportSince(session: CaseSession, { report, day, vector }: Seal): 'same' | 'grown' | 'reworded' {
  if (reportDigest(session, session.record, day) === report) return 'same'
  const then = caseRecordOf(sealedState(eventsUnder(vector, session.history())))
  return reportDigest(session, then, day) === report ? 'grown' : 'reworded'
}
