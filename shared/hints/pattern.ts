import type { Detail, DetailedSheet } from './details'

/** What is common in a town: how many of its different sheets say what of which criterion. */
export interface Pattern {
  sheets: number
  /** The mean number of details of a sheet. */
  meanDetails: number
  /** How many sheets have a detail of this criterion, this deduction, this wording. */
  ofCriterion(criterion: string): number
  ofDeduction(criterion: string, deduction: Detail['deduction']): number
  ofWording(criterion: string, wording: number): number
}

/** Sheets of at least so many details that are the same count once, or what was copied often would pass for common. */
const TELLING = 4

/** The pattern of a phase's sheets, those without any detail left out. */
export function patternOf(all: readonly DetailedSheet[]): Pattern {
  const seen = new Set<string>()
  const different = all.filter(({ details, fingerprint }) => {
    const isAgain = details.size >= TELLING && seen.has(fingerprint)
    seen.add(fingerprint)
    return !isAgain
  })
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { details } of different)
    for (const [criterion, { deduction, wording }] of details) {
      count(criterion)
      count(`${criterion} off ${deduction}`)
      count(`${criterion} says ${wording}`)
    }
  const total = different.reduce((sum, { details }) => sum + details.size, 0)
  const known = (name: string) => counts.get(name) ?? 0
  return {
    sheets: different.length,
    meanDetails: different.length === 0 ? 0 : total / different.length,
    ofCriterion: known,
    ofDeduction: (criterion, deduction) => known(`${criterion} off ${deduction}`),
    ofWording: (criterion, wording) => known(`${criterion} says ${wording}`),
  }
}
