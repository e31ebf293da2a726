import type { Phrase, Words } from '../report'
import type { FigureChange } from './figure-changes'
import { together } from './figures'
import type { Source } from './source'
import type { Figure } from './walk'

const DIGIT = /[\p{Nd}\p{No}]/u
const NUMBER = /[\p{Nd}\p{No}]+(?:[.,][\p{Nd}\p{No}]+)*%?/uy

/** The number that begins at a place of a text; null where none does. */
export function numberAt(text: string, at: number): string | null {
  NUMBER.lastIndex = at
  return NUMBER.exec(text)?.[0] ?? null
}

/**
 * A rewritten text with the sources of its figures: a figure that the generated paragraph still holds keeps its own,
 * every other number is one that was written by hand.
 */
export function editedWords(text: string, kept: readonly Figure[], byHand: (at: number) => Source): Words {
  const unused = [...kept]
  const parts: Phrase[] = []
  for (let at = 0; at < text.length; at += parts.at(-1)!.text.length) {
    const figure = longestAt(text, at, unused) ?? longestAt(text, at, kept)
    const number = figure ? null : numberAt(text, at)
    if (figure && unused.includes(figure)) unused.splice(unused.indexOf(figure), 1)
    parts.push(figure ?? (number ? { text: number, source: byHand(at) } : { text: text[at]! }))
  }
  return together(parts)
}

/** The longest of the figures that stands at this place, whole; the first of those that read the same. */
function longestAt(text: string, at: number, figures: readonly Figure[]): Figure | null {
  let longest: Figure | null = null
  for (const figure of figures)
    if (figure.text.length > (longest?.text.length ?? 0) && standsAt(text, at, figure.text)) longest = figure
  return longest
}

/** Whether a figure stands at a place and is no part of a longer number. */
function standsAt(text: string, at: number, figure: string): boolean {
  if (!text.startsWith(figure, at)) return false
  const end = at + figure.length
  const goesOn = /^[.,]?[\p{Nd}\p{No}]|^%/u.test(text.slice(end, end + 2))
  const wentBefore = /[\p{Nd}\p{No}][.,]?$/u.test(text.slice(Math.max(0, at - 2), at))
  return !(wentBefore && DIGIT.test(figure[0]!)) && !(goesOn && DIGIT.test(figure.at(-1)!))
}

/** A text with the figures of today in the place of those that changed, where it is plain which is meant: each stands in it once. */
export function withNewFigures(text: string, changes: readonly FigureChange[]): string {
  const places = changes.flatMap(({ was, now }) => {
    const found = was === null || now === null ? [] : placesOf(text, was)
    return found.length === 1 ? [{ at: found[0]!, was: was!, now: now! }] : []
  })
  const isAlone = ({ at, was }: (typeof places)[number]) =>
    places.filter((each) => each.at < at + was.length && at < each.at + each.was.length).length === 1
  return places
    .filter(isAlone)
    .sort((a, b) => b.at - a.at)
    .reduce((made, { at, was, now }) => made.slice(0, at) + now + made.slice(at + was.length), text)
}

const placesOf = (text: string, figure: string): number[] =>
  [...Array(text.length).keys()].filter((at) => standsAt(text, at, figure))

/** The lines of a text that was written in several, without empty ones. */
export function linesOfWords(words: Words): Words[] {
  const lines: Phrase[][] = [[]]
  for (const phrase of typeof words === 'string' ? [{ text: words }] : words) {
    const [first, ...more] = phrase.source ? [phrase.text] : phrase.text.split('\n')
    lines.at(-1)!.push({ ...phrase, text: first! })
    for (const text of more) lines.push([{ text }])
  }
  return lines.map(together).filter((line) => line !== '')
}
