import { type SheetKey, stillHolds } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import { sheetEntity, signatureItem } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { CaseSession } from '../session'
import { readSheet } from './sheets'
import { rubricOf } from './subjects'

/** Phases that the town may sign off without a sheet of its own: the work is in the findings and decisions. */
const SIGNED_WITHOUT_SHEET: readonly string[] = ['assistance', 'recheck']

/** Signs a sheet as it stands; a later change of a score is shown beside the signature. */
export function signSheet(
  session: CaseSession,
  actor: string,
  { key, name }: { key: SheetKey; name: string },
): { event: string } {
  rubricOf(session, key.subject)
  const sheet = session.record.sheets.find((each) => sheetEntity(each.key) === sheetEntity(key))
  const mayBeEmpty = key.subject === TOWNSHIP && SIGNED_WITHOUT_SHEET.includes(key.phase)
  const isEmpty = !sheet || sheet.answers.size === 0
  if (!(isEmpty && mayBeEmpty)) checkComplete(session, key)
  if (sheet?.signatures.some((each) => each.name === name && stillHolds(each)))
    throw new CaseProblem('already-signed', `${name}已经签认，评分没有改动，不用再签。`)
  const signed = [...(sheet?.answerIds.values() ?? [])].flat()
  const body = { name, at: session.now(), signed }
  const [event] = session.write(actor, [
    { kind: 'sheet-signed', entity: sheetEntity(key), item: signatureItem(name), body },
  ])
  return { event: event!.id }
}

function checkComplete(session: CaseSession, key: SheetKey): void {
  const { subject, score } = readSheet(session, key)
  if (score.unanswered > 0)
    throw new CaseProblem(
      'sheet-unanswered',
      `${subject.name}还有 ${score.unanswered} 条未评，不能签认。请先评完。`,
    )
  const bare = score.criteria
    .filter((each) => each.deduction! > 0 && !each.reason?.trim())
    .map(({ id }) => id)
  if (bare.length > 0)
    throw new CaseProblem(
      'missing-reason',
      `${subject.name}的 ${bare.join('、')} 扣分没有写明原因，不能签认。请补上原因。`,
    )
}
