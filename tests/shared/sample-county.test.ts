import { describe, expect, it } from 'vitest'
import { checkedAnswer } from '../../shared/answer'
import { eventBodies } from '../../shared/events'
import { STEPS } from '../../shared/phases'
import { sampleCounty } from '../../shared/sample/sample-county'
import { countyCases, forms, sha256 } from '../builders/county'

const county = sampleCounty(forms, sha256)

describe('the sample county', () => {
  it('is the same every time', () => {
    expect(sampleCounty(forms, sha256)).toEqual(county)
  })

  it('can be recorded step by step, no cell twice in a step and time never backwards', () => {
    for (const { steps } of county) {
      for (const { changes } of steps) {
        const cells = changes.map(({ entity, item }) => `${entity} ${item}`)
        expect(new Set(cells).size).toBe(cells.length)
        for (const { kind, body } of changes) expect(eventBodies[kind].parse(body)).toEqual(body)
      }
      const times = steps.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
    }
  })

  it('enters the phases in the order of the plan', () => {
    for (const { steps } of county) {
      const entered = steps.flatMap(({ changes }) =>
        changes.flatMap((change) =>
          change.kind === 'phase-entered' ? [STEPS.indexOf(change.body.phase)] : [],
        ),
      )
      expect(entered).toEqual(entered.map((_, index) => index + 1))
    }
  })

  it('has only answers that the forms allow', () => {
    for (const { assessment } of countyCases())
      for (const { key, answers } of assessment.record.sheets)
        for (const [id, answer] of answers) {
          const rubric = key.subject === 'T' ? forms.township : forms.enterprise
          expect(checkedAnswer(rubric.criterionById.get(id)!, answer)).toEqual(answer)
        }
  })

  it('has names of its own in each town, and none of another', () => {
    const towns = county.map(({ township }) => township.town)
    expect(towns).toEqual(['碧澜镇', '赤礁镇', '青汐镇', '远埔镇'])
    for (const { assessment } of countyCases()) {
      const own = assessment.record.township.town
      const names = assessment.enterprises.map(({ name }) => name)
      expect(new Set(names).size).toBe(60)
      for (const other of [...towns, '云屿镇'].filter((town) => town !== own))
        expect(names.filter((name) => name.includes(other))).toEqual([])
    }
  })

  it('closes an order only after a 核实 that agrees', () => {
    for (const { assessment } of countyCases())
      for (const { subject, closed } of assessment.record.orders)
        if (closed) {
          const { verdict } = assessment.subjects.find(({ id }) => id === subject)!
          expect(verdict).toBe('consistent')
        }
  })
})
