import type { FindEntry } from './find-entry'
import type { FindText, Range } from './find-text'
import { matchWord, type WordMatch } from './match-word'

export interface EntryMatch {
  entry: FindEntry
  /** The rank of the word that fits worst. */
  rank: number
  /** Ranges of the title, in order and apart. */
  marks: readonly Range[]
  /** What else of it was asked for, beside the title. */
  facts: readonly string[]
}

/** Looks a word up in a text, each text but once. */
export type Lookup = (text: FindText) => WordMatch | null

export function lookupOf(word: string): Lookup {
  const known = new Map<FindText, WordMatch | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = matchWord(text, word)
    known.set(text, found)
    return found
  }
}

/** How an entry fits every one of the words; null where one is missing, or the only one is not of its own. */
export function matchEntry(entry: FindEntry, lookups: readonly Lookup[]): EntryMatch | null {
  const marks: Range[] = []
  const facts: string[] = []
  let rank = 0
  for (const lookup of lookups) {
    const own = ownMatch(entry, lookup)
    const found = own?.match ?? (lookups.length > 1 ? bestOf(entry.around, lookup) : null)
    if (!found) return null
    rank = Math.max(rank, found.rank)
    if (own?.text === entry.title) marks.push(entry.title.rangeOf(...own.match.range))
    const fact = entry.facts.find(({ text }) => text === own?.text)
    if (fact?.label) facts.push(`${fact.label} ${fact.text.words}`)
  }
  return { entry, rank, marks: merged(marks), facts: [...new Set(facts)] }
}

/** The best match of the title, the number and the facts; the title first among equals. */
function ownMatch({ title, code, facts }: FindEntry, lookup: Lookup) {
  let best: { text: FindText; match: WordMatch } | null = null
  const look = (text: FindText) => {
    const match = lookup(text)
    if (match && (!best || match.rank < best.match.rank)) best = { text, match }
  }
  look(title)
  if (code) look(code)
  for (const { text } of facts) look(text)
  return best as { text: FindText; match: WordMatch } | null
}

const bestOf = (texts: readonly FindText[], lookup: Lookup): WordMatch | null =>
  texts.reduce<WordMatch | null>((best, text) => {
    const match = lookup(text)
    return match && (!best || match.rank < best.rank) ? match : best
  }, null)

function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)]
    else apart.push([from, to])
  }
  return apart
}
