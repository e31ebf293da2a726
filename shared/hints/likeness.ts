import type { DetailedSheet } from './details'
import type { Pattern } from './pattern'

/** What a copier is taken to change: three of twenty scores, and three of ten reasons. */
const EDITED = 0.15
const REWORDED = 0.3

export interface Likeness {
  /**
   * The natural logarithm of how much likelier the two sheets are if one was copied from the other and edited a
   * little than if both were written for themselves, each drawing on what is common in the town.
   */
  evidence: number
  /** The criteria of the same deduction, and those of them with the same wording too. */
  sameDeduction: readonly string[]
  sameWording: readonly string[]
}

/**
 * Compares two sheets by their details alone: full points on both sides say nothing, a shared detail says the more
 * the rarer it is, a detail of one side only speaks against. A sheet of many details meets others by chance more
 * often, so chances grow with the number of details of the longer one. Shares count the other sheet and not the one
 * that it is held against, which keeps a detail that nobody else has from looking impossible.
 */
export function likenessOf(a: DetailedSheet, b: DetailedSheet, pattern: Pattern): Likeness {
  const isSame = a.fingerprint === b.fingerprint
  const others = (count: number) => Math.max(1, isSame ? count : count - 1)
  const length = Math.max(1, Math.max(a.details.size, b.details.size) / pattern.meanDetails)
  const sheets = Math.max(1, pattern.sheets - 1)
  const sameDeduction: string[] = []
  const sameWording: string[] = []
  let evidence = 0
  for (const [criterion, mine] of a.details) {
    const theirs = b.details.get(criterion)
    if (!theirs) {
      if (b.sheet.answers.has(criterion)) evidence += Math.log(EDITED)
      continue
    }
    const same = mine.deduction === theirs.deduction
    const share = (others(pattern.ofDeduction(criterion, mine.deduction)) / sheets) * length
    evidence += same ? gain(share, EDITED) : Math.log(EDITED)
    const among = others(pattern.ofWording(criterion, mine.wording)) / others(pattern.ofCriterion(criterion))
    evidence += mine.wording === theirs.wording ? gain(among, REWORDED) : Math.log(REWORDED)
    if (same) sameDeduction.push(criterion)
    if (same && mine.wording === theirs.wording) sameWording.push(criterion)
  }
  for (const criterion of b.details.keys())
    if (!a.details.has(criterion) && a.sheet.answers.has(criterion)) evidence += Math.log(EDITED)
  return { evidence, sameDeduction, sameWording }
}

/** What a match is worth: a copy shows it but for the changes, a sheet of its own only by its share. */
const gain = (share: number, changed: number) => Math.log((1 - changed) / Math.min(1, share) + changed)
