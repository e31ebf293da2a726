import { numberAt } from '../edited-words'
import { type FigureChange, pairFigures } from '../figure-changes'

/** A number that stands in Word and is not the case's: what the report prints in its place, if anything, and what Word says. */
export interface NumberGap {
  inCase: string | null
  inWord: string
}

/** The numbers of an edited text that are not those of the text that the report prints, paired place by place. */
export function numberGaps(printed: string, written: string): NumberGap[] {
  const { changes } = pairFigures(numbersIn(printed), numbersIn(written))
  return changes.flatMap(({ was, now }: FigureChange) => (now === null ? [] : [{ inCase: was, inWord: now }]))
}

function numbersIn(text: string): string[] {
  const numbers: string[] = []
  for (let at = 0; at < text.length; ) {
    const number = numberAt(text, at)
    if (number) numbers.push(number)
    at += number?.length ?? 1
  }
  return numbers
}
