import type { CaseState, Cells } from './apply'
import type { CaseIdentity, CaseRecord, Conflict } from './case'
import type { Benchmark, Finding, Order, Person, RecheckDecision, Reveal } from './case/action'
import type { Photo } from './case/photo'
import type { Acceptance, ComparisonNote, SeenHint } from './case/remarks'
import type { ReportEdit } from './case/report-edit'
import type { Salvage, Seal } from './case/seal'
import type { Sheet } from './case/sheet'
import { compareSubjectIds, type Enterprise, TOWNSHIP, type Township } from './case/subject'
import { CASE_ENTITY, parseEntity, subjectEntity } from './entity'
import { CaseProblem } from './outcome'
import { benchmarkOf, decisionOf, drawsOf, findingOf, orderOf, personOf } from './record/action'
import { factsOf, soleValue } from './record/cells'
import { acceptanceOf, notesOf } from './record/comparison'
import { enterpriseOf } from './record/enterprise'
import { photosOf } from './record/photo'
import { reportEditsOf } from './record/report-edit'
import { salvagesOf, sealsOf } from './record/seal'
import { seenHintOf } from './record/seen-hint'
import { isContested } from './record/settled'
import { sheetOf } from './record/sheet'
import { blindOf, phaseOf } from './record/stage'
import type { Tolerance } from './tolerance'

/** What one entity's cells add to the record: one thing, or the photos or notes of one place, and the conflicts among them. */
interface Piece {
  enterprise?: Enterprise | null
  sheet?: Sheet
  order?: Order | null
  finding?: Finding | null
  person?: Person | null
  benchmark?: Benchmark | null
  photos?: readonly Photo[]
  decision?: RecheckDecision | null
  notes?: readonly ComparisonNote[]
  acceptance?: Acceptance | null
  addition?: { subject: string; reason: string } | null
  reveal?: Reveal | null
  seenHint?: SeenHint | null
  reportEdits?: readonly ReportEdit[]
  seals?: readonly Seal[]
  salvages?: readonly Salvage[]
  conflicts: readonly Conflict[]
}

/** What the state says, as plain data; throws CaseProblem `damaged` where the case's identity is missing. */
export function caseRecordOf(state: CaseState): CaseRecord {
  const pieces = [...state].map(([entity, cells]) => pieceOnce(entity, cells))
  const all = <Part>(part: (piece: Piece) => Part | null | undefined) =>
    pieces.flatMap((piece) => part(piece) ?? [])
  const bySubject = (a: { subject: string }, b: { subject: string }) =>
    compareSubjectIds(a.subject, b.subject)
  const byRound = (a: { subject: string; round: number }, b: { subject: string; round: number }) =>
    bySubject(a, b) || a.round - b.round
  const byTime = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1)
  return {
    identity: identityOf(state),
    township: townshipOf(state),
    enterprises: all((piece) => piece.enterprise).sort((a, b) => compareSubjectIds(a.id, b.id)),
    sheets: all((piece) => piece.sheet),
    orders: all((piece) => piece.order).sort(byRound),
    findings: all((piece) => piece.finding).sort((a, b) => bySubject(a, b) || (a.id < b.id ? -1 : 1)),
    people: all((piece) => piece.person),
    benchmarks: all((piece) => piece.benchmark).sort(bySubject),
    photos: pieces.flatMap((piece) => piece.photos ?? []).sort(bySubject),
    decisions: all((piece) => piece.decision).sort(bySubject),
    comparisonNotes: pieces.flatMap((piece) => piece.notes ?? []).sort(byRound),
    acceptances: all((piece) => piece.acceptance).sort(byRound),
    additions: all((piece) => piece.addition).sort(bySubject),
    reveals: all((piece) => piece.reveal).sort(bySubject),
    seenHints: all((piece) => piece.seenHint),
    reportEdits: pieces.flatMap((piece) => piece.reportEdits ?? []),
    seals: pieces.flatMap((piece) => piece.seals ?? []).sort(byTime),
    salvages: pieces.flatMap((piece) => piece.salvages ?? []).sort(byTime),
    draws: drawsOf(state),
    conflicts: pieces.flatMap((piece) => piece.conflicts),
    ...singlesOf(state.get(CASE_ENTITY)),
  }
}

/** Cells never change in place, so what was read of them once stays true. */
const readBefore = new WeakMap<Cells, Piece>()

function pieceOnce(entity: string, cells: Cells): Piece {
  const known = readBefore.get(cells)
  if (known) return known
  const piece = { ...pieceOf(entity, cells), conflicts: conflictsIn(entity, cells) }
  readBefore.set(cells, piece)
  return piece
}

function conflictsIn(entity: string, cells: Cells): Conflict[] {
  const conflicts: Conflict[] = []
  for (const [item, heads] of cells)
    if (isContested(heads)) conflicts.push({ entity, item, eventIds: heads.map(({ id }) => id) })
  return conflicts
}

function pieceOf(entity: string, cells: Cells): Omit<Piece, 'conflicts'> {
  const at = parseEntity(entity)
  switch (at.kind) {
    case 'subject':
      return at.id === TOWNSHIP ? {} : { enterprise: enterpriseOf(at.id, cells) }
    case 'sheet':
      return { sheet: sheetOf(at.key, cells) }
    case 'order':
      return { order: orderOf(at.subject, at.round, cells) }
    case 'finding':
      return { finding: findingOf(at.id, cells) }
    case 'person':
      return { person: personOf(at.id, cells) }
    case 'benchmark':
      return { benchmark: benchmarkOf(at.id, cells) }
    case 'photo':
      return { photos: photosOf(at.place, cells) }
    case 'comparison':
      return {
        notes: notesOf(at.subject, at.round, cells),
        acceptance: acceptanceOf(at.subject, at.round, cells),
      }
    case 'recheck':
      return { decision: decisionOf(at.id, cells) }
    case 'addition': {
      const added = soleValue<{ reason: string }>(cells, 'added', 'draw-added')
      return { addition: added && { subject: at.id, ...added } }
    }
    case 'reveal': {
      const revealed = soleValue<Omit<Reveal, 'subject'>>(cells, 'revealed', 'revealed')
      return { reveal: revealed && { subject: at.id, ...revealed } }
    }
    case 'hint':
      return { seenHint: seenHintOf(at.id, cells) }
    case 'report':
      return { reportEdits: reportEditsOf(at.id, cells) }
    case 'seal':
      return { seals: sealsOf(cells) }
    case 'salvage':
      return { salvages: salvagesOf(cells) }
    default:
      return {}
  }
}

/** What a case has one of. */
function singlesOf(cells: Cells | undefined) {
  const tolerance = soleValue<Tolerance & { reason: string | null }>(cells, 'tolerance', 'tolerance-declared')
  return {
    phase: phaseOf(cells),
    declaredTolerance: tolerance && withoutReason(tolerance),
    blind: blindOf(cells),
    reportIssuedAt: soleValue<{ at: string }>(cells, 'report', 'report-issued')?.at ?? null,
  }
}

const withoutReason = ({ total, sectionShare, fullToZero, severity }: Tolerance): Tolerance => ({
  total,
  sectionShare,
  fullToZero,
  severity,
})

function townshipOf(state: CaseState): Township {
  const facts = factsOf(state.get(subjectEntity(TOWNSHIP))) as Partial<Township>
  return {
    town: facts.town ?? '（镇名待定）',
    county: facts.county ?? '',
    city: facts.city ?? '',
    enterpriseBase: facts.enterpriseBase ?? null,
    certifiedCount: facts.certifiedCount ?? null,
    onPlatformCount: facts.onPlatformCount ?? null,
    ninePlacesBase: facts.ninePlacesBase ?? null,
    ninePlacesOnPlatform: facts.ninePlacesOnPlatform ?? null,
  }
}

function identityOf(state: CaseState): CaseIdentity {
  const identity = soleValue<CaseIdentity>(state.get(CASE_ENTITY), 'identity', 'case-created')
  if (!identity) throw new CaseProblem('damaged', '案卷里没有立案记录，不能打开。请改用备份的案卷。')
  return identity
}
