import { isHidden } from '@shared/blind'
import type { SheetKey } from '@shared/case/sheet'
import { CASE_ENTITY, revealEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { CaseSession } from '../session'
import { findSubject } from './subjects'

/** Refuses a look at a sheet that a verifier must not see yet. */
export function checkVisible({ record }: CaseSession, key: Pick<SheetKey, 'subject' | 'phase'>): void {
  if (isHidden(record, key))
    throw new CaseProblem('blind', '盲评：核实签认之前不显示该企业的自评和帮扶评分。签认后自动显示。')
}

/** Refuses what would hold every score at once while some of them are hidden. */
export function checkNothingHidden({ record }: CaseSession): void {
  if (record.sheets.some((sheet) => isHidden(record, sheet.key)))
    throw new CaseProblem(
      'blind',
      '盲评期间不出报告和统计，免得露出自评。请在督导核实结束、进入复核后再生成。',
    )
}

/** Switches blind verification on or off; off in the middle of 督导核实 is refused, each look is an event of its own. */
export function setBlind(
  session: CaseSession,
  actor: string,
  { blind }: { blind: boolean },
): { event: string } {
  if (!blind && session.record.phase === 'verification')
    throw new CaseProblem('blind', '督导核实期间不能关闭盲评。需要看某家的自评，请单独揭示并写明原因。')
  const [event] = session.write(actor, [
    { kind: 'blind-set', entity: CASE_ENTITY, item: 'blind', body: { blind } },
  ])
  return { event: event!.id }
}

/** Shows one enterprise's 自评 before its verifier has signed: an event, and later changes of its scores are marked. */
export function reveal(
  session: CaseSession,
  actor: string,
  { subject, reason }: { subject: string; reason: string },
): { event: string } {
  const { name } = findSubject(session, subject)
  if (!isHidden(session.record, { subject, phase: 'selfAssessment' }))
    throw new CaseProblem('not-hidden', `${name}的自评没有隐藏，不用揭示。`)
  const seen = session.record.sheets
    .filter(({ key }) => key.subject === subject && key.phase === 'verification')
    .flatMap((sheet) => [...sheet.answerIds.values()].flat())
  const [event] = session.write(actor, [
    {
      kind: 'revealed',
      entity: revealEntity(subject),
      item: 'revealed',
      body: { reason, at: session.now(), seen },
    },
  ])
  return { event: event!.id }
}
