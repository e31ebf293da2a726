import { formatDate, formatMean, formatPoints, formatShare, formatTotal } from '../format'
import type { Sum } from '../groups'
import type { Points } from '../points'
import type { Phrase, Words } from '../report'
import type { Counted, Day, Label, PlanWords, PointsStyle, Quoted, Source } from './source'
import { PLAN_WORDS } from './source'

/** A sentence around its figures: words`${count(…)}家完成自评`. A bare number does not fit in; it needs its source. */
export function words(texts: TemplateStringsArray, ...figures: readonly (Words | Phrase)[]): Words {
  return together(texts.flatMap((text, index) => [text, ...figures.slice(index, index + 1)]))
}

/** Words in a row: 甲、乙、丙. */
export const enumerate = (list: readonly (Words | Phrase)[], separator = '、'): Words =>
  together(list.flatMap((each, index) => (index > 0 ? [separator, each] : [each])))

/** Words one after the other; a bare string where none of them has a source. */
export function together(parts: readonly (Words | Phrase)[]): Words {
  const phrases: Phrase[] = []
  for (const phrase of parts.flatMap(phrasesIn)) {
    const last = phrases.at(-1)
    if (phrase.source || !last || last.source) phrases.push(phrase)
    else phrases[phrases.length - 1] = { text: last.text + phrase.text }
  }
  return phrases.some(({ source }) => source) ? phrases : phrases.map(({ text }) => text).join('')
}

function phrasesIn(part: Words | Phrase): readonly Phrase[] {
  const phrases = typeof part === 'string' ? [{ text: part }] : 'text' in part ? [part] : part
  return phrases.filter(({ text }) => text !== '')
}

/** Finds the figures of a ready sentence, from left to right, and gives each its source; throws where one is not in it. */
export function markFigures(sentence: string, figures: readonly Phrase[]): Words {
  const parts: (string | Phrase)[] = []
  let at = 0
  for (const phrase of figures) {
    const found = sentence.indexOf(phrase.text, at)
    if (found < 0) throw new Error(`no ${phrase.text} in ${sentence.slice(at)}`)
    parts.push(sentence.slice(at, found), phrase)
    at = found + phrase.text.length
  }
  return together([...parts, sentence.slice(at)])
}

export const figure = (text: string, source: Source): Phrase => ({ text, source })

export const count = (value: number, of: Counted): Phrase => figure(String(value), { is: 'count', of })

export const pointsText = (points: Points, style: PointsStyle): string =>
  style === 'total' ? formatTotal(points) : formatPoints(points)

export const mean = ({ sum, count: n }: Sum, source: Source): Phrase => figure(formatMean(sum, n), source)

export const share = (part: number, whole: number, source: Source): Phrase =>
  figure(formatShare(part, whole), source)

/** What somebody wrote or what the form prints, figures and all. */
export const quote = (text: string, of: Quoted): Phrase => figure(text, { is: 'quote', of })

export const label = (text: string, of: Label): Phrase => figure(text, { is: 'label', of })

/** The number of a line in a list: 1, 2, 3… */
export const line = (index: number): Phrase => label(String(index + 1), { names: 'line', no: index + 1 })

export const day = (isoDate: string, of: Day): Phrase => figure(formatDate(isoDate), { is: 'day', day: of })

export const plan = (name: PlanWords): Phrase => figure(PLAN_WORDS[name], { is: 'plan', words: name })
