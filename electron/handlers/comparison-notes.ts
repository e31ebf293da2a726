import { ACCEPTED_ITEM, comparisonEntity, WHOLE_ITEM } from '@shared/entity'
import { answersInForce, reasonAgainstAcceptance, verifiedRound } from '@shared/gates/comparison'
import { CaseProblem, refuse } from '@shared/outcome'
import { soleValue } from '@shared/record/cells'
import type { NoteVersion } from '@shared/replies/comparison'
import type { CaseSession } from '../session'
import { checkVisible } from './blind'
import { findCriterion, findSubject } from './subjects'

/** Records that the 核实 in force is confirmed as the finding; what does not agree must still be helped again. */
export function acceptVerification(
  session: CaseSession,
  actor: string,
  { subject, name }: { subject: string; name: string },
): { event: string } {
  const found = findSubject(session, subject)
  checkVisible(session, { subject, phase: 'selfAssessment' })
  const assessment = session.assessment()
  refuse(reasonAgainstAcceptance(assessment, found))
  const seen = [...answersInForce(assessment, found).values()].flat()
  const [event] = session.write(actor, [
    {
      kind: 'comparison-accepted',
      entity: comparisonEntity(subject, verifiedRound(found)),
      item: ACCEPTED_ITEM,
      body: { by: name, at: session.now(), seen },
    },
  ])
  return { event: event!.id }
}

interface NotePlace {
  subject: string
  about: string | null
}

/** Where the notes of the round in force are kept; refused while the 自评 that they speak of is hidden. */
function placeOf(session: CaseSession, { subject, about }: NotePlace) {
  const found = findSubject(session, subject)
  if (about !== null) findCriterion(found.rubric, about)
  checkVisible(session, { subject, phase: 'selfAssessment' })
  return { entity: comparisonEntity(subject, verifiedRound(found)), item: about ?? WHOLE_ITEM }
}

/** Writes an explanation to one criterion or to the whole comparison; null takes it away. */
export function noteComparison(
  session: CaseSession,
  actor: string,
  { text, ...place }: NotePlace & { text: string | null },
): { event: string } {
  const at = placeOf(session, place)
  const isNoted = soleValue(session.currentState.get(at.entity), at.item, 'comparison-noted') !== null
  if (text === null && !isNoted) throw new CaseProblem('no-note', '这里没有说明，没有可删的内容。')
  const [event] = session.write(actor, [
    text === null
      ? { kind: 'cell-cleared', ...at, body: {} }
      : { kind: 'comparison-noted', ...at, body: { text, by: actor, at: session.now() } },
  ])
  return { event: event!.id }
}

/** Every wording that an explanation has had in the round in force, the newest first. */
export function readNoteHistory(session: CaseSession, place: NotePlace): NoteVersion[] {
  const { entity, item } = placeOf(session, place)
  return session
    .cellHistory(entity, item)
    .map(({ actor, at, kind, body }) => ({
      who: actor,
      at,
      text: kind === 'comparison-noted' ? (JSON.parse(body) as { text: string }).text : null,
    }))
    .reverse()
}
