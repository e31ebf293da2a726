import type { Criterion, Rubric } from '../rubric'
import { squash } from './normalise'

/** Finds the criteria that a printed text of the form stands for: one, or those that share a row of 附件4. */
export type FindCriteria = (text: string, expectedRow: number) => readonly Criterion[]

const MARKS = /[\p{P}\p{S}]/gu
/** Texts of the forms that differ at all share fewer pairs of characters than this. */
const ALIKE = 0.85

const keyOf = (text: string) => squash(text).replace(MARKS, '')

/** Exact text first, spaces and punctuation aside; then the most alike one, the one nearest to the expected row first. */
export function criterionFinder(rubric: Rubric): FindCriteria {
  const exact = new Map<string, readonly Criterion[]>()
  for (const shared of Map.groupBy(rubric.criteria, (each) => each.row).values())
    for (const key of [wholeKey(shared, 'printed'), wholeKey(shared, 'text')]) exact.set(key, shared)
  for (const each of rubric.criteria)
    for (const key of [keyOf(each.printed), keyOf(each.text), keyOf(each.label + each.text)])
      exact.set(key, [each])
  const candidates = [...exact].map(([key, criteria]) => ({ pairs: pairsOf(key), criteria }))
  return (text, expectedRow) => exact.get(keyOf(text)) ?? mostAlike(keyOf(text), candidates, expectedRow)
}

const wholeKey = (criteria: readonly Criterion[], part: 'printed' | 'text') =>
  keyOf(criteria.map((each) => (part === 'printed' ? each.printed : each.label + each.text)).join(''))

function mostAlike(
  key: string,
  candidates: readonly { pairs: ReadonlySet<string>; criteria: readonly Criterion[] }[],
  expectedRow: number,
): readonly Criterion[] {
  const pairs = pairsOf(key)
  let best: { criteria: readonly Criterion[]; likeness: number; distance: number } | null = null
  for (const each of candidates) {
    const likeness = likenessOf(pairs, each.pairs)
    const distance = Math.abs(each.criteria[0]!.row - expectedRow)
    const isBetter =
      !best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance)
    if (likeness >= ALIKE && isBetter) best = { criteria: each.criteria, likeness, distance }
  }
  return best?.criteria ?? []
}

function pairsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)))
}

/** The share of character pairs in common (Dice), 0 to 1. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
