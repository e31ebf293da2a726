import type { Cells, Head } from '../apply'
import { type Answer, answeredSince, type Sheet, type SheetKey, type Signature } from '../case/sheet'
import { signatureItem } from '../entity'
import { settledValue } from './cells'

/** Full points, which most criteria have, in canonical JSON: read once instead of thousands of times. */
const FULL_BODY = '{"basis":null,"deduction":0,"kind":"scored","reason":null}'
const FULL = JSON.parse(FULL_BODY) as Answer

const SIGNATURES = signatureItem('')

type Signed = Omit<Signature, 'changed'> & { signed: readonly string[] }

/** A sheet with its answers, and the signatures under it with what was changed since. */
export function sheetOf(key: SheetKey, cells: Cells): Sheet {
  const answers = new Map<string, Answer>()
  const under: Signed[] = []
  for (const [item, heads] of cells) {
    const answer = answerOf(heads)
    if (answer && answer.kind !== 'unanswered') answers.set(item, answer)
    const signature = item.startsWith(SIGNATURES) && settledValue<Signed>(heads, 'sheet-signed')
    if (signature) under.push(signature)
  }
  return new RecordedSheet(
    key,
    answers,
    under.length > 0 ? signaturesOf(under, answerIdsOf(cells)) : [],
    cells,
  )
}

const signaturesOf = (under: readonly Signed[], answerIds: Sheet['answerIds']): Signature[] =>
  under.map(({ name, at, signed }) => ({ name, at, changed: answeredSince(answerIds, signed) }))

class RecordedSheet implements Sheet {
  readonly #cells: Cells

  constructor(
    readonly key: SheetKey,
    readonly answers: Sheet['answers'],
    readonly signatures: Sheet['signatures'],
    cells: Cells,
  ) {
    this.#cells = cells
  }

  /** Hardly anybody asks, and a town has thousands of answers. */
  get answerIds(): Sheet['answerIds'] {
    return answerIdsOf(this.#cells)
  }
}

type GivenOrTaken = Answer | { kind: 'unanswered' }

function answerOf(heads: readonly Head[]): GivenOrTaken | null {
  const [head] = heads
  const isFull = heads.length === 1 && head?.kind === 'score-set' && head.body === FULL_BODY
  return isFull ? FULL : settledValue<GivenOrTaken>(heads, 'score-set')
}

const answerIdsOf = (cells: Cells): Sheet['answerIds'] =>
  new Map([...cells].flatMap(([item, heads]) => (answerOf(heads) ? [[item, heads.map(({ id }) => id)]] : [])))
