import type { Cell } from '@shared/import/grid'
import { describe, expect, it } from 'vitest'
import { answersOf, caseAfter, caseWith, gridOf, inventedName, problemsOf, scored, stageInto } from './books'

const HEADER = ['编号', '企业名称', '1.1 得分', '1.1 扣分原因', '9.1', '15.1得分']
const record = caseWith(3)
const staged = (...rows: Cell[][]) => stageInto(record, gridOf([HEADER, ...rows]))

describe('a wide score workbook', () => {
  it('becomes answers: deductions with reasons, full points, and nothing for a blank cell', () => {
    const staging = staged(
      ['Q1', inventedName(1), 1.5, '计划未签发', 2, null],
      ['Q2', null, '２分', '无', 0, 2.5],
    )
    expect(staging).toMatchObject({ kind: 'enterprise-scores', rows: 2, added: 2, problems: [] })
    expect(answersOf(staging, 'Q1')).toEqual({ '1.1': scored(50, '计划未签发'), '9.1': scored(0) })
    expect(answersOf(staging, 'Q2')).toEqual({ '1.1': scored(0), '9.1': scored(200), '15.1': scored(0) })
  })

  it('changes nothing the second time, and only what differs the third', () => {
    const row: Cell[] = ['Q1', null, 1.5, '计划未签发', 2, 1]
    const once = caseAfter(caseChanges(3), staged(row).changes)
    expect(stageInto(once, gridOf([HEADER, row]))).toMatchObject({ same: 1, changes: [] })
    const third = stageInto(once, gridOf([HEADER, ['Q1', null, 1, '计划未签发', 2, null]]))
    expect(third).toMatchObject({ changed: 1, added: 0 })
    expect(answersOf(third, 'Q1')).toEqual({ '1.1': scored(100, '计划未签发') })
  })

  it('knows 不适用 with its reason or without', () => {
    const staging = staged(['Q1', null, '不适用', '无承包方', ' 不 适用 ', null])
    expect(answersOf(staging, 'Q1')).toEqual({
      '1.1': { kind: 'notApplicable', reason: '无承包方' },
      '9.1': { kind: 'notApplicable', reason: '导入时注明不适用' },
    })
  })

  it('takes binary fractions for what they mean and nothing finer than 0.01', () => {
    expect(answersOf(staged(['Q1', null, 0.1 + 0.2, null, 1.9]), 'Q1')).toEqual({
      '1.1': scored(170),
      '9.1': scored(10),
    })
  })

  it.each<[Cell, string]>([
    [2.5, 'score-above-points'],
    [-1, 'score-negative'],
    [1.005, 'score-too-fine'],
    ['1.255', 'score-too-fine'],
    ['差', 'score-not-a-number'],
    ['2024-01-05', 'score-not-a-number'],
    [{ fault: 'error', text: '#REF!' }, 'error-cell'],
    [{ fault: 'uncalculated' }, 'formula-not-calculated'],
  ])('refuses %o with %s', (value, code) => {
    const staging = staged(['Q1', null, value, null, 2])
    expect(problemsOf(staging)).toEqual([`C2 ${code}`])
    expect(staging.changes).toEqual([])
  })

  it('asks for the score that a reason stands for', () => {
    expect(problemsOf(staged(['Q1', null, null, '计划未签发']))).toEqual(['C2 reason-without-score'])
  })
})

describe('the enterprises of a wide score workbook', () => {
  it('have to be in the case, named once, and named rightly', () => {
    const staging = staged(
      ['Q9', '名单外的公司', 1],
      ['Q1', inventedName(2), 1],
      [null, null, 1],
      ['Q3', null, 1],
      [null, inventedName(3), 1],
      [null, { fault: 'error', text: '#N/A' }, 1],
    )
    expect(problemsOf(staging)).toEqual([
      'B2 unknown-enterprise',
      'B3 enterprise-mismatch',
      'B4 missing-enterprise',
      'B6 duplicate-enterprise',
      'B7 error-cell',
    ])
  })
})

describe('the columns of a wide score workbook', () => {
  const headed = (...headers: string[]) =>
    problemsOf(
      stageInto(
        record,
        gridOf([
          ['编号', ...headers],
          ['Q1', 1, 1, 1],
        ]),
      ),
    )

  it('have to name a criterion of the form, once', () => {
    expect(headed('1.1 得分', '21.1 得分')).toEqual(['C1 unknown-criterion'])
    expect(headed('1.1 得分', '2.1', '１．１')).toEqual(['D1 duplicate-criterion'])
    expect(headed('2.1 得分', '1.1 扣分原因')).toEqual(['C1 no-score-column'])
  })

  it('may carry the criterion’s text, even one that speaks of 原因', () => {
    const header = '18.1 是否及时查明每一起事故发生的时间、经过、原因、波及范围'
    const staging = stageInto(
      record,
      gridOf([
        ['编号', header],
        ['Q1', 2],
      ]),
    )
    expect(answersOf(staging, 'Q1')).toEqual({ '18.1': scored(0) })
  })

  it('are not read when they hold deductions', () => {
    expect(headed('1.1 扣分', '2.1 得分')).toEqual(['B1 deduction-column'])
  })

  it('may sum up to a total, which has to be right', () => {
    const header = ['编号', '1.1', '2.1', '总得分']
    const total = (...cells: Cell[]) => problemsOf(stageInto(record, gridOf([header, ['Q1', ...cells]])))
    expect(total(1.5, 2, 3.5)).toEqual([])
    expect(total(1.5, '不适用', 1.5)).toEqual([])
    expect(total(1.5, 2, 4)).toEqual(['D2 wrong-total'])
    expect(total(1.5, 2, { fault: 'uncalculated' })).toEqual([])
  })
})

const caseChanges = (count: number) =>
  record.enterprises.slice(0, count).map(({ id, name }) => ({
    kind: 'fact-set' as const,
    entity: `subject/${id}`,
    item: 'name',
    body: { value: name },
  }))
