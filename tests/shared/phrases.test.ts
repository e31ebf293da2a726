import { describe, expect, it } from 'vitest'
import enterprise from '../../resources/rubrics/enterprise-rubric.json'
import township from '../../resources/rubrics/township-rubric.json'
import { phrasesOf } from '../../shared/phrases'
import { parseRubric } from '../../shared/rubric'

const criteria = [parseRubric(enterprise), parseRubric(township)].flatMap(({ subject, criteria }) =>
  criteria.map(({ id }) => ({ subject, id })),
)
const phrases = criteria.flatMap(({ subject, id }) => phrasesOf(subject, id) ?? [])
const lengthOf = (text: string) => [...text].length
const TRAILING = /[。，、；：？！,.;:?!…\s]$/u

describe('the phrase library', () => {
  it('has four reasons and a measure for each of the 84 criteria', () => {
    expect(phrases).toHaveLength(84)
    for (const { reasons } of phrases) expect(reasons).toHaveLength(4)
  })

  it('knows no criterion that the forms do not have', () => {
    expect(phrasesOf('enterprise', '99.1')).toBeNull()
    expect(phrasesOf('township', '14.2')).toBeNull()
    expect(phrasesOf('enterprise', 'constructor')).toBeNull()
  })

  it('says nothing twice', () => {
    const reasons = phrases.flatMap((each) => each.reasons)
    expect(new Set(reasons).size).toBe(reasons.length)
    expect(new Set(phrases.map((each) => each.measure)).size).toBe(phrases.length)
  })

  it('keeps reasons within 6 to 24 characters and measures within 25 to 60', () => {
    const reasons = phrases.flatMap((each) => each.reasons)
    const measures = phrases.map((each) => each.measure)
    expect(reasons.filter((each) => lengthOf(each) < 6 || lengthOf(each) > 24)).toEqual([])
    expect(measures.filter((each) => lengthOf(each) < 25 || lengthOf(each) > 60)).toEqual([])
  })

  it('ends no phrase in punctuation', () => {
    const all = phrases.flatMap((each) => [...each.reasons, each.measure])
    expect(all.filter((each) => TRAILING.test(each))).toEqual([])
  })
})
