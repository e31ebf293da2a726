import { excerptOf } from './find/excerpt'
import { FIND_KINDS, type FindEntry, type FindKind } from './find/find-entry'
import { fold, type Range } from './find/find-text'
import { type EntryMatch, lookupOf, matchEntry } from './find/match-entry'
import type { Place } from './place'

export interface FindHit {
  kind: FindKind
  title: string
  /** Ranges of the title that were asked for. */
  marks: readonly Range[]
  context: string
  place: Partial<Place>
}

export interface FindGroup {
  kind: FindKind
  hits: readonly FindHit[]
  /** How many more there are than are given. */
  more: number
}

/**
 * What fits every word of a query, in any order: the whole text before its beginning, before inside, before initials;
 * among equals in the order of the kinds, then of the case. The kind of the best hit comes first; each gives up to `limit`.
 */
export function find(entries: readonly FindEntry[], query: string, limit: number): FindGroup[] {
  const lookups = wordsOf(query).map(lookupOf)
  if (lookups.length === 0) return []
  const matches = entries
    .flatMap((entry) => matchEntry(entry, lookups) ?? [])
    .sort((a, b) => a.rank - b.rank || kindOrder(a) - kindOrder(b))
  return [...Map.groupBy(matches, ({ entry }) => entry.kind)].map(([kind, found]) => ({
    kind,
    hits: found.slice(0, limit).map(hitOf),
    more: Math.max(0, found.length - limit),
  }))
}

const wordsOf = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

const kindOrder = ({ entry }: EntryMatch) => FIND_KINDS.indexOf(entry.kind)

function hitOf({ entry, marks, facts }: EntryMatch): FindHit {
  const { words, marks: shown } = excerptOf(entry.title.words, marks)
  const lead = entry.code ? `${entry.code.words} ` : ''
  return {
    kind: entry.kind,
    title: lead + words,
    marks: shown.map(([from, to]) => [from + lead.length, to + lead.length] as const),
    context: [entry.context, ...facts].filter(Boolean).join(' · '),
    place: entry.place,
  }
}
