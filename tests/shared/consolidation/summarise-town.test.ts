import { describe, expect, it } from 'vitest'
import { inForce } from '../../../shared/consolidation/subject-sheets'
import { sheetInForce } from '../../../shared/groups'
import { scoreSheet } from '../../../shared/sheet-score'
import { AS_OF, countyCases, countySummaries, forms } from '../../builders/county'

const summaries = countySummaries()
const [inflating, , done, late] = summaries as [
  (typeof summaries)[0],
  (typeof summaries)[0],
  (typeof summaries)[0],
  (typeof summaries)[0],
]

describe('the summary of a town', () => {
  it('is plain data that survives JSON', () => {
    for (const summary of summaries) expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  it('keeps every sheet of record to the point', () => {
    for (const [index, { assessment }] of countyCases().entries())
      for (const subject of assessment.subjects) {
        const kept = summaries[index]!.subjects.find(({ id }) => id === subject.id)!
        for (const sheet of kept.sheets) {
          const scored = subject.sheets[sheet.phase]!
          expect(sheet.total).toBe(scored.score.total)
          expect(sheet.unanswered).toBe(scored.score.unanswered)
          const worth = subject.rubric.totalPoints
          const taken = sheet.marks.map((mark) =>
            mark.kind === 'deducted'
              ? mark.deduction
              : mark.kind === 'unanswered'
                ? subject.rubric.criterionById.get(mark.criterion)!.points
                : 0,
          )
          expect(worth - taken.reduce((sum, each) => sum + each, 0)).toBe(sheet.total)
        }
        expect(inForce(kept)?.phase ?? null).toBe(sheetInForce(subject)?.key.phase ?? null)
      }
  })

  it('knows unanswered from zero and from 不适用', () => {
    const { sheets } = inflating.subjects[1]!
    const exempt = summaries
      .flatMap(({ subjects }) => subjects.flatMap((each) => each.sheets.flatMap(({ marks }) => marks)))
      .filter(({ kind }) => kind === 'notApplicable')
    expect(exempt.length).toBeGreaterThan(0)
    expect(sheets[0]!.unanswered).toBe(0)
    expect(scoreSheet(forms.enterprise, new Map()).unanswered).toBe(44)
  })

  it('puts the township first and marks the drawn', () => {
    expect(inflating.subjects[0]!.id).toBe('T')
    expect(inflating.subjects.filter(({ isDrawn }) => isDrawn)).toHaveLength(10)
    expect(inflating.subjects.filter(({ isAdded }) => isAdded)).toHaveLength(0)
    expect(late.random).toBeNull()
  })

  it('keeps the first 核实 beside the later round', () => {
    const again = done.subjects.filter(({ rounds }) => rounds.length === 2)
    expect(again).toHaveLength(2)
    for (const { first, rounds, sheets } of again) {
      expect(first!.compared).toBe(rounds[0]!.total)
      expect(sheets.find(({ phase }) => phase === 'verification')!.total).toBe(rounds[1]!.total)
      expect(first!.isInconsistent).toBe(true)
      expect(rounds[1]!.verdict).toBe('consistent')
    }
  })

  it('says where the differences lie, and they add up', () => {
    for (const { first } of inflating.subjects.filter((each) => each.first)) {
      const inflated = first!.inflated.reduce((sum, { by }) => sum + by, 0)
      expect(first!.baseline - first!.compared).toBe(inflated)
    }
  })

  it('takes the days from the history, and none where it has none', () => {
    expect(done.finished).toEqual({
      selfAssessment: '2024-11-13',
      assistance: '2024-11-28',
      verification: '2024-12-14',
      recheck: '2024-12-27',
      wrapUp: null,
    })
    expect(late.finished.selfAssessment).toBe('2024-12-02')
    expect(AS_OF > late.finished.selfAssessment!).toBe(true)
  })

  it('counts 标杆企业 by tier and findings by kind', () => {
    expect(done.benchmarks.benchmark).toEqual({ total: 11, isNew: 11 })
    expect(done.findings.suggestion).toBe(1)
  })
})
