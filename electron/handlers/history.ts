import type { AnswerBody } from '@shared/answer'
import type { SheetKey } from '@shared/case/sheet'
import { sheetEntity } from '@shared/entity'
import type { ScoreVersion } from '@shared/replies/sheet'
import type { CaseSession } from '../session'
import { checkVisible } from './blind'

/** Every answer that a criterion has had on a sheet, the newest first: who, when and what. */
export function readHistory(
  session: CaseSession,
  { key, criterion }: { key: SheetKey; criterion: string },
): ScoreVersion[] {
  checkVisible(session, key)
  return session
    .cellHistory(sheetEntity(key), criterion)
    .map(({ actor, at, kind, body }) => ({
      who: actor,
      at,
      answer: kind === 'score-set' ? (JSON.parse(body) as AnswerBody) : null,
    }))
    .reverse()
}
