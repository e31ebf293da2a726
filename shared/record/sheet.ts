import type { Cells } from '../apply'
import { type Answer, answeredSince, type Sheet, type SheetKey, type Signature } from '../case/sheet'
import { signatureItem } from '../entity'
import { soleValue } from './cells'

type Signed = Omit<Signature, 'changed'> & { signed: readonly string[] }

/** A sheet with its answers, and the signatures under it with what was changed since. */
export function sheetOf(key: SheetKey, cells: Cells): Sheet {
  const answers = new Map<string, Answer>()
  const answerIds = new Map<string, readonly string[]>()
  for (const [item, heads] of cells) {
    const answer = soleValue<Answer | { kind: 'unanswered' }>(cells, item, 'score-set')
    if (!answer) continue
    answerIds.set(
      item,
      heads.map(({ eventId }) => eventId),
    )
    if (answer.kind !== 'unanswered') answers.set(item, answer)
  }
  const signatures = [...cells.keys()]
    .filter((item) => item.startsWith(signatureItem('')))
    .flatMap((item) => soleValue<Signed>(cells, item, 'sheet-signed') ?? [])
    .map(({ name, at, signed }) => ({ name, at, changed: answeredSince(answerIds, signed) }))
  return { key, answers, answerIds, signatures }
}
