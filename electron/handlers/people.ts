import type { Benchmark, Finding, Person } from '@shared/case/action'
import { benchmarkEntity, findingEntity, personEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { CaseSession } from '../session'
import { findSubject, rubricOf } from './subjects'

type Saved = { id: string }
type Unsaved<T extends Saved> = Omit<T, 'id'> & { id: string | null }

/** Records a finding of 帮扶 on a subject; throws CaseProblem where it is about nothing on the subject's form. */
export function saveFinding(
  session: CaseSession,
  actor: string,
  { id, ...finding }: Unsaved<Finding>,
): Saved {
  const rubric = rubricOf(session, finding.subject)
  const { about } = finding
  if (about !== null && !rubric.criterionById.has(about) && !rubric.sections.some(({ no }) => no === about))
    throw new CaseProblem(
      'no-criterion',
      `${rubric.source.attachment}里没有 ${about}。请核对细则或部分的编号。`,
    )
  const kept = id ?? session.newId()
  session.write(actor, [{ kind: 'finding-set', entity: findingEntity(kept), item: 'finding', body: finding }])
  return { id: kept }
}

export function removeFinding(session: CaseSession, actor: string, { id }: Saved): Saved {
  session.write(actor, [{ kind: 'cell-cleared', entity: findingEntity(id), item: 'finding', body: {} }])
  return { id }
}

/** Records somebody who takes part: expert, liaison officer of either side, contact of the town. */
export function savePerson(session: CaseSession, actor: string, { id, ...person }: Unsaved<Person>): Saved {
  const kept = id ?? session.newId()
  session.write(actor, [{ kind: 'person-set', entity: personEntity(kept), item: 'person', body: person }])
  return { id: kept }
}

export function removePerson(session: CaseSession, actor: string, { id }: Saved): Saved {
  session.write(actor, [{ kind: 'cell-cleared', entity: personEntity(id), item: 'person', body: {} }])
  return { id }
}

/** Puts an enterprise into a tier (精品, 标杆, 达标, 示范岗位); a new 标杆企业 counts towards the ten. */
export function setBenchmark(
  session: CaseSession,
  actor: string,
  { subject, ...benchmark }: Benchmark,
): Saved {
  const { enterprise } = findSubject(session, subject)
  if (!enterprise) throw new CaseProblem('not-an-enterprise', '标杆企业须是名单里的企业。')
  session.write(actor, [
    { kind: 'benchmark-set', entity: benchmarkEntity(subject), item: 'tier', body: benchmark },
  ])
  return { id: subject }
}

export function removeBenchmark(session: CaseSession, actor: string, { id }: Saved): Saved {
  session.write(actor, [{ kind: 'cell-cleared', entity: benchmarkEntity(id), item: 'tier', body: {} }])
  return { id }
}
