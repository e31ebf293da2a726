import type { Cells } from '../apply'
import type { Answer, Sheet, SheetKey, Signature } from '../case/sheet'
import { signatureItem } from '../entity'
import { soleValue } from './cells'

/** Full points, which most criteria have, in canonical JSON: read once instead of thousands of times. */
const FULL_BODY = '{"basis":null,"deduction":0,"kind":"scored","reason":null}'
const FULL = JSON.parse(FULL_BODY) as Answer

type Signed = Omit<Signature, 'changed'> & { signed: readonly string[] }

/** A sheet with its answers, and the signatures under it with what was changed since. */
export function sheetOf(key: SheetKey, cells: Cells): Sheet {
  const answers = new Map<string, Answer>()
  const headIds = new Map<string, string>()
  for (const [item, heads] of cells) {
    const isFull = heads.length === 1 && heads[0]!.kind === 'score-set' && heads[0]!.body === FULL_BODY
    const answer = isFull ? FULL : soleValue<Answer | { kind: 'unanswered' }>(cells, item, 'score-set')
    if (!answer) continue
    headIds.set(item, heads[0]!.eventId)
    if (answer.kind !== 'unanswered') answers.set(item, answer)
  }
  const signatures = [...cells.keys()]
    .filter((item) => item.startsWith(signatureItem('')))
    .flatMap((item) => soleValue<Signed>(cells, item, 'sheet-signed') ?? [])
    .map(({ name, at, signed }) => ({ name, at, changed: changedSince(headIds, signed) }))
  return { key, answers, answerIds: headIds, signatures }
}

/** The criteria whose answer is another one than was signed. */
function changedSince(headIds: ReadonlyMap<string, string>, signed: readonly string[]): string[] {
  const ids = new Set(signed)
  return [...headIds].filter(([, id]) => !ids.has(id)).map(([criterion]) => criterion)
}
