import { describe, expect, it } from 'vitest'
import { formKeys } from '../../../shared/consolidation/criterion-keys'
import { tallyTown } from '../../../shared/consolidation/tally-town'
import type { SubjectSummary, TownSummary } from '../../../shared/consolidation/town-summary'
import { countySummaries, countyTallies, forms, sha256 } from '../../builders/county'

const [inflating] = countySummaries()
const [tally] = countyTallies()

/** The same town with each of its enterprises so many times. */
function grown(town: TownSummary, times: number): TownSummary {
  const copies = (each: SubjectSummary) =>
    each.id === 'T'
      ? [each]
      : Array.from({ length: times }, (_, index) => ({ ...each, id: `${each.id}-${index}` }))
  return { ...town, subjects: town.subjects.flatMap(copies) }
}

describe('the tally of a town', () => {
  it('does not grow with the number of enterprises', () => {
    const size = (times: number) => JSON.stringify(tallyTown(grown(inflating!, times), forms, sha256)).length
    expect(size(20)).toBeLessThan(size(1) * 1.05)
    expect(tallyTown(grown(inflating!, 20), forms, sha256).enterprises).toBe(20 * tally!.enterprises)
  })

  it('multiplies every sum with the enterprises', () => {
    const twice = tallyTown(grown(inflating!, 2), forms, sha256)
    expect(twice.means.selfAssessment.sum).toBe(2 * tally!.means.selfAssessment.sum)
    expect(twice.drawn.inflation.squares).toBe(2 * tally!.drawn.inflation.squares)
    for (const [index, each] of twice.forms.enterprise.criteria.entries())
      expect(each.deducted).toBe(2 * tally!.forms.enterprise.criteria[index]!.deducted)
  })

  it('counts an enterprise in one class, one industry and one phase', () => {
    for (const each of countyTallies()) {
      const sum = (groups: readonly { enterprises: number }[]) =>
        groups.reduce((all, group) => all + group.enterprises, 0)
      expect(sum(each.classes)).toBe(each.enterprises)
      expect(sum(each.industries)).toBe(each.enterprises)
      const { judged } = each.forms.enterprise.criteria[0]!
      expect(Object.values(each.inForce).reduce((all, count) => all + count, 0)).toBe(judged)
    }
  })

  it('leaves an incomplete sheet out of every share and mean', () => {
    const open: SubjectSummary = {
      ...inflating!.subjects[1]!,
      id: 'X',
      isDrawn: false,
      first: null,
      rounds: [],
      sheets: [
        {
          phase: 'selfAssessment',
          round: 1,
          scorer: '',
          total: 9_000,
          unanswered: 1,
          marks: [
            { criterion: '1.1', kind: 'unanswered' },
            { criterion: '9.3', kind: 'deducted', deduction: 200, reason: null },
          ],
        },
      ],
    }
    const more = tallyTown({ ...inflating!, subjects: [...inflating!.subjects, open] }, forms, sha256)
    expect(more.enterprises).toBe(tally!.enterprises + 1)
    expect(more.means).toEqual(tally!.means)
    expect(more.forms.enterprise.criteria).toEqual(tally!.forms.enterprise.criteria)
  })

  it('counts 不适用 as answered, without a loss, and by itself', () => {
    const criterion = tally!.forms.enterprise.criteria.find(({ id }) => id === '4.1')!
    expect(criterion.notApplicable).toBeGreaterThan(0)
    expect(criterion.judged).toBe(60)
  })

  it('keeps those who lost most by name, and no more than five', () => {
    for (const { losers, deducted } of tally!.forms.enterprise.criteria) {
      expect(losers).toHaveLength(Math.min(5, deducted))
      const losses = losers.map(({ deduction }) => deduction)
      expect(losses).toEqual(losses.toSorted((a, b) => b - a))
    }
  })

  it('counts waiting orders by day, so that their age can be told on any day', () => {
    expect(tally!.orders).toEqual({
      raised: 11,
      closed: 1,
      closedDays: 7,
      closedLate: 0,
      open: [{ raised: '2024-12-06', due: '2024-12-18', count: 10 }],
    })
  })
})

describe('the keys of a form', () => {
  it('are one for each criterion and each section', () => {
    for (const form of [forms.enterprise, forms.township]) {
      const { criteria, sections } = formKeys(form, sha256)
      expect(new Set(criteria.values()).size).toBe(form.criteria.length)
      expect(new Set(sections.values()).size).toBe(form.sections.length)
    }
  })
})
