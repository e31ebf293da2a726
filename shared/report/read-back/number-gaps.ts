import { numberAt } from '../edited-words'
import { type FigureChange, pairFigures } from '../figure-changes'

/** A number that stands in Word and is not the case's: what the report prints in its place, if anything, and what Word says. */
export interface NumberGap {
  inCase: string | null
  inWord: string
}

/** The numbers of an edited text that are not those of the text that the report prints, paired place by place, and those of it that the case has changed behind the report's own words. */
export function numberGaps(
  printed: string,
  written: string,
  changedBehind: readonly FigureChange[] = [],
): NumberGap[] {
  const inWord = numbersIn(written)
  const { changes } = pairFigures(numbersIn(printed), inWord)
  const outdated = changedBehind.filter(({ was }) => was !== null && inWord.includes(was))
  return [
    ...changes.flatMap(({ was, now }) => (now === null ? [] : [{ inCase: was, inWord: now }])),
    ...outdated.map(({ was, now }) => ({ inCase: now, inWord: was! })),
  ]
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
