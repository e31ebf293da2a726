import type { Cell, Grid } from '@shared/import/grid'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseAfter, gridOf, inventedCode, inventedName, rubrics, stageInto } from './books'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null })
const digits = (value: number): Cell =>
  [...String(value)].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')

/** A list as offices write it: some numbers as text, some cells blank, with codes and 编号 or without. */
const list: fc.Arbitrary<Grid> = fc
  .uniqueArray(fc.nat(500), { minLength: 1, maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.tuple(
          maybe(fc.constant(`Q${number}`)),
          fc.constantFrom(inventedName(number), ` ${inventedName(number)}\n`),
          maybe(fc.constant(inventedCode(number))),
          maybe(fc.constantFrom('规上', '中等企业', '小微')),
          maybe(fc.nat(900).chain((staff) => fc.constantFrom<Cell>(staff, String(staff), digits(staff)))),
          maybe(fc.integer({ min: 0, max: 300_000 }).map((cents) => cents / 100)),
          maybe(fc.constantFrom('服装', '食 品', '化工')),
        ),
      ),
    ),
  )
  .map((rows) =>
    gridOf([
      ['编号', '企业名称', '统一社会信用代码', '企业类别', '从业人员', '营业收入（万元）', '行业'],
      ...rows,
    ]),
  )

/** Scores of the enterprises of a list, some blank, some 不适用, some with reasons. */
const scores = (ids: readonly string[]): fc.Arbitrary<Grid> => {
  const criteria = rubrics.enterprise.criteria.slice(0, 8)
  const answer = (points: number): fc.Arbitrary<Cell[]> =>
    fc.oneof(
      fc.constant<Cell[]>([null, null]),
      fc.constant<Cell[]>(['不适用', null]),
      fc.tuple(
        fc.nat(points).map((score) => score / 100),
        maybe(fc.constantFrom('记录不全', '无', '缺 一次')),
      ),
    )
  const row = fc.tuple(...criteria.map((each) => answer(each.points))).map((cells) => cells.flat())
  const header = ['编号', ...criteria.flatMap(({ id }) => [`${id} 得分`, `${id} 扣分原因`])]
  return fc
    .tuple(...ids.map((id) => row.map((cells) => [id, ...cells] as Cell[])))
    .map((rows) => gridOf([header, ...rows]))
}

describe('an import repeated', () => {
  it('changes nothing, whatever the list holds', () => {
    fc.assert(
      fc.property(list, (grid) => {
        const first = stageInto(caseAfter(), grid)
        expect(first.problems).toEqual([])
        const again = stageInto(caseAfter(first.changes), grid)
        expect(again).toMatchObject({
          rows: first.rows,
          added: 0,
          changed: 0,
          same: first.rows,
          changes: [],
          problems: [],
        })
      }),
      { numRuns: 200 },
    )
  })

  it('changes nothing, whatever the scores are, and keeps every score exactly', () => {
    const ids = ['Q1', 'Q2', 'Q3']
    const facts = stageInto(
      caseAfter(),
      gridOf([['编号', '企业名称'], ...ids.map((id, at) => [id, inventedName(at)])]),
    ).changes
    fc.assert(
      fc.property(scores(ids), (grid) => {
        const first = stageInto(caseAfter(facts), grid)
        expect(first.problems).toEqual([])
        const record = caseAfter(facts, first.changes)
        expect(stageInto(record, grid)).toMatchObject({ same: 3, changes: [] })
        const answers = record.sheets.find(({ key }) => key.subject === 'Q1')?.answers
        rubrics.enterprise.criteria.slice(0, 8).forEach(({ id, points }, at) => {
          const cell = grid.rows[1]?.[1 + at * 2]
          const answer = answers?.get(id)
          if (typeof cell === 'number')
            expect(answer).toMatchObject({ deduction: points - Math.round(cell * 100) })
          else expect(answer?.kind).toBe(cell === null ? undefined : 'notApplicable')
        })
      }),
      { numRuns: 200 },
    )
  })
})
