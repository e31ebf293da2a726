import type { AnswerBody } from '@shared/answer'
import type { SheetKey } from '@shared/case/sheet'
import { sheetEntity } from '@shared/entity'
import type { ScoreVersion } from '@shared/replies/sheet'
import type { CaseSession } from '../session'
import { checkVisible } from './blind'
import { decisionsByAction } from './conflicts'

/** Every answer that a criterion has had on a sheet, the newest first: who, when and what. */
export function readHistory(
  session: CaseSession,
  { key, criterion }: { key: SheetKey; criterion: string },
): ScoreVersion[] {
  checkVisible(session, key)
  const cell = { entity: sheetEntity(key), item: criterion }
  const decisions = decisionsByAction(session, cell)
  return session
    .cellHistory(cell.entity, cell.item)
    .map(({ id, actor, at, kind, body, action }) => ({
      event: id,
      who: actor,
      at,
      decision: decisions.get(action)?.reason ?? null,
      answer: kind === 'score-set' ? (JSON.parse(body) as AnswerBody) : null,
    }))
    .reverse()
}
