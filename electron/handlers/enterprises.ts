import type { SubjectAssessment } from '@shared/assessment'
import { type Phase, SCORED_PHASES } from '@shared/case/phase'
import { isCreditCode } from '@shared/credit-code'
import { subjectEntity } from '@shared/entity'
import type { Change, EnterpriseFacts } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import type { SheetTotal } from '@shared/replies/sheet'
import type { EnterpriseRow } from '@shared/replies/subject'
import type { CaseSession } from '../session'
import { findSubject } from './subjects'

/** Every enterprise with its totals, gap and verdict, in the order of the list. */
export const listEnterprises = (session: CaseSession): EnterpriseRow[] =>
  session.assessment().enterprises.map(rowOf)

function rowOf({ enterprise, sheets, comparison, flags, verdict, round }: SubjectAssessment): EnterpriseRow {
  const totals = Object.fromEntries(SCORED_PHASES.map((phase) => [phase, totalOf(sheets, phase)])) as Record<
    Phase,
    SheetTotal | null
  >
  const gap = comparison?.total.gap ?? null
  return { ...enterprise!, totals: { ...totals, wrapUp: null }, gap, verdict, flags: flags.length, round }
}

function totalOf(sheets: SubjectAssessment['sheets'], phase: Phase): SheetTotal | null {
  const sheet = sheets[phase]
  return sheet && { total: sheet.score.total, unanswered: sheet.score.unanswered }
}

/** Adds an enterprise, or records changed facts of one; throws CaseProblem where a fact cannot stand. */
export function saveEnterprise(
  session: CaseSession,
  actor: string,
  input: { id: string | null; facts: EnterpriseFacts },
): { id: string; event: string | null } {
  const id = input.id ?? nextId(session)
  if (input.id !== null) findSubject(session, input.id)
  else if (!input.facts.name) throw new CaseProblem('no-name', '没有企业名称，没有保存。请填写企业名称。')
  checkCode(session, id, input.facts.creditCode ?? null)
  const [event] = session.write(actor, factChanges(session, id, input.facts))
  return { id, event: event?.id ?? null }
}

function factChanges(session: CaseSession, id: string, facts: EnterpriseFacts): Change[] {
  const known = session.record.enterprises.find((each) => each.id === id)
  return Object.entries(facts)
    .filter(
      ([fact, value]) => value !== undefined && !sameFact(known?.[fact as keyof EnterpriseFacts], value),
    )
    .map(([item, value]) => ({ kind: 'fact-set', entity: subjectEntity(id), item, body: { value } }))
}

const sameFact = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

function checkCode(session: CaseSession, id: string, code: string | null): void {
  if (code === null) return
  if (!isCreditCode(code))
    throw new CaseProblem(
      'bad-credit-code',
      `统一社会信用代码 ${code} 不正确（校验位不符），没有保存。请对照营业执照。`,
    )
  const twin = session.record.enterprises.find((each) => each.id !== id && each.creditCode === code)
  if (twin)
    throw new CaseProblem(
      'duplicate-credit-code',
      `统一社会信用代码 ${code} 已用于“${twin.name}”，没有保存。`,
    )
}

/** E001, E002… after the highest of its kind. */
function nextId({ record }: CaseSession): string {
  const numbers = record.enterprises.map((each) => Number(/^E(\d+)$/.exec(each.id)?.[1] ?? 0))
  return `E${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}
