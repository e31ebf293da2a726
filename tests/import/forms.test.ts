import type { Grid } from '@shared/import/grid'
import type { Rubric } from '@shared/rubric'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  caseAfter,
  caseWith,
  gridOf,
  inventedName,
  problemsOf,
  rubrics,
  scored,
  stageInto,
} from './books'

type Filling = Record<number, [reason: string | null, score: number | string | null]>

/** The official form as printed, 项目 and 督导帮扶内容 merged downwards, filled by row number, else full. */
function officialForm(
  rubric: Rubric,
  above: (string | null)[][],
  filling: Filling,
  total?: number | string,
): Grid {
  const rows: (string | number | null)[][] = [[rubric.title], ...above, [...rubric.form.columns]]
  const merges = [{ top: 0, left: 0, bottom: 0, right: 4 }]
  for (const section of rubric.sections) {
    const top = rows.length
    for (const item of section.items) {
      const itemTop = rows.length
      for (const [row, criteria] of Map.groupBy(item.criteria, (each) => each.row)) {
        const points = criteria.reduce((sum, each) => sum + each.points, 0) / 100
        const [reason, score] = filling[row] ?? [null, points]
        const printed = criteria.map((each) => each.printed).join('\n')
        const isFirst = rows.length === itemTop
        rows.push([
          rows.length === top ? section.title : null,
          isFirst ? item.title : null,
          printed,
          reason,
          score,
        ])
      }
      if (rows.length - itemTop > 1) merges.push({ top: itemTop, left: 1, bottom: rows.length - 1, right: 1 })
    }
    merges.push({ top, left: 0, bottom: rows.length - 1, right: 0 })
  }
  if (total !== undefined) rows.push([rubric.form.totalLabel, null, null, null, total])
  return gridOf(rows, { name: '细则', merges })
}

const ofEnterprise = (filling: Filling, total?: number | string, name = inventedName(1)) =>
  officialForm(rubrics.enterprise, [[`企业名称：${name}      时间：2024年11月20日`]], filling, total)

describe('the filled 附件3', () => {
  const record = caseWith(3)

  it('imports for the enterprise it names', () => {
    const staging = stageInto(
      record,
      ofEnterprise(
        { 1: ['计划缺提升部分', 1.5], 8: ['缺2023年', '1'], 5: [null, '不适用'], 9: [null, null] },
        95.5,
      ),
    )
    expect(staging).toMatchObject({ kind: 'enterprise-scores', rows: 1, added: 0 })
    expect(staging.problems).toMatchObject([{ code: 'wrong-total' }])
    const right = stageInto(
      record,
      ofEnterprise(
        { 1: ['计划缺提升部分', 1.5], 8: ['缺2023年', '1'], 5: [null, '不适用'], 9: [null, null] },
        96.5,
      ),
    )
    expect(right.problems).toEqual([])
    const answers = answersOf(right, 'Q1')
    expect(Object.keys(answers)).toHaveLength(43)
    expect(answers).toMatchObject({
      '1.1': scored(50, '计划缺提升部分'),
      '6.2': scored(100, '缺2023年'),
      '4.1': { kind: 'notApplicable' },
      '20.2': scored(0),
    })
    expect(answers['7.1']).toBeUndefined()
  })

  it('imports one sheet an enterprise, and the same workbook again changes nothing', () => {
    const forms = [
      ofEnterprise({}, 100),
      { ...ofEnterprise({ 3: ['无专职', 0] }, '98分', inventedName(2)), name: '二' },
    ]
    const first = stageInto(record, ...forms)
    expect(first).toMatchObject({ rows: 2, added: 2, problems: [] })
    expect(first.changes).toHaveLength(88)
  })

  it('finds criteria whose text was retyped a little, and says which rows it cannot place', () => {
    const grid = ofEnterprise({})
    const rows = grid.rows.map((row) => [...row])
    rows[3]![2] = ' 是否结合本单位实际，制定本单位标准化创建 、运行、提升计划 (2 分)'
    rows[4]![2] = '是否依法建立全员安全生产责任制及考核标准清单，并开展考核（2分）'
    rows[5]![2] = '另外加的一条'
    const staging = stageInto(record, { ...grid, rows })
    expect(problemsOf(staging)).toEqual(['C6 unknown-criterion'])
  })
})

describe('the enterprise and scores of a filled 附件3', () => {
  const record = caseWith(3)

  it('have to name an enterprise of the case, in the line or as the sheet’s name', () => {
    expect(problemsOf(stageInto(record, ofEnterprise({}, 100, '名单外的公司')))).toEqual([
      'A2 unknown-enterprise',
    ])
    expect(problemsOf(stageInto(record, ofEnterprise({}, 100, '')))).toEqual(['A2 missing-enterprise'])
    const bySheet = { ...ofEnterprise({}, 100, '______'), name: 'Q2' }
    expect(answersOf(stageInto(record, bySheet), 'Q2')).toMatchObject({ '1.1': scored(0) })
    const beside = officialForm(rubrics.enterprise, [['企业名称', inventedName(3), null, '时间：']], {})
    expect(answersOf(stageInto(record, beside), 'Q3')).toMatchObject({ '1.1': scored(0) })
  })

  it('are checked by cell', () => {
    const staging = stageInto(record, ofEnterprise({ 1: [null, 3], 2: ['缺清单', null], 3: [null, -1] }))
    expect(problemsOf(staging)).toEqual([
      'E4 score-above-points',
      'E5 reason-without-score',
      'E6 score-negative',
    ])
  })
})

describe('the filled 附件4', () => {
  const staged = (filling: Filling, total?: number) =>
    stageInto(caseAfter(), officialForm(rubrics.township, [], filling, total))

  it('imports for the township, criteria that share a cell included', () => {
    const staging = staged({ 1: ['未见传达记录', 0], 17: [null, 0], 33: ['台账不全', '2+1.5'] }, 92.5)
    expect(staging).toMatchObject({ kind: 'township-scores', rows: 40, added: 40, problems: [] })
    expect(answersOf(staging, 'T')).toMatchObject({
      '1.1': scored(200, '未见传达记录'),
      '7.1': scored(0),
      '7.2': scored(0),
      '12.1': scored(200),
      '12.2': scored(300),
      '21.1': scored(0),
      '21.2': scored(50, '台账不全'),
    })
  })

  it('asks to divide a shared score that could be divided in more ways than one', () => {
    const staging = staged({ 10: ['没有PPT', 3] })
    expect(problemsOf(staging)).toEqual(['E12 shared-score'])
    expect(staging.problems[0]?.message).toContain('“3+1”')
    expect(problemsOf(staged({ 10: [null, 5] }))).toEqual(['E12 score-above-points'])
  })

  it('may not stand in the workbook twice or beside an enterprise list', () => {
    const form = officialForm(rubrics.township, [], {})
    expect(problemsOf(stageInto(caseAfter(), form, { ...form, name: '二' }))).toEqual(['A2 duplicate-form'])
    const list = gridOf([['企业名称'], ['甲公司']], { name: '名单' })
    expect(problemsOf(stageInto(caseAfter(), form, list))).toEqual(['A1 mixed-workbook'])
  })
})

describe('the township layout with 编号', () => {
  const header = ['编号', '项目', '细则', '满分', '得分', '扣分原因']

  it('imports by 编号', () => {
    const rows = [
      header,
      ['7.1', null, null, 3, 3, null],
      [7.2, null, null, '1', 0, '没有PPT'],
      [13.1, null, null, 5, null, null],
    ]
    const staging = stageInto(caseAfter(), gridOf(rows))
    expect(staging).toMatchObject({ kind: 'township-scores', rows: 2, added: 2, problems: [] })
    expect(answersOf(staging, 'T')).toEqual({ '7.1': scored(0), '7.2': scored(100, '没有PPT') })
  })

  it('has unknown and repeated numbers and wrong points found', () => {
    const rows = [header, ['24.1', null, null, 2, 2], ['1.1', null, null, 3, 2], ['1.1', null, null, 2, 2]]
    expect(problemsOf(stageInto(caseAfter(), gridOf(rows)))).toEqual([
      'A2 unknown-criterion',
      'D3 wrong-points',
      'E4 duplicate-criterion',
    ])
  })
})

describe('a workbook that is nothing of the kind', () => {
  it('is refused, empty or without a heading', () => {
    expect(stageInto(caseAfter(), gridOf([]))).toMatchObject({
      changes: [],
      problems: [{ code: 'empty-workbook' }],
    })
    expect(problemsOf(stageInto(caseAfter(), gridOf([[], [null, '会议记录'], ['一', '二']])))).toEqual([
      'B2 no-header',
    ])
    expect(
      problemsOf(
        stageInto(
          caseAfter(),
          gridOf([
            ['从业人员', '地址', '电话', '行业'],
            [1, '一路', '2', '食品'],
          ]),
        ),
      ),
    ).toEqual(['A1 no-name-column'])
  })
})

describe('a form with 扣分 beside or instead of 得分', () => {
  const rows = (score: number | null, deduction: number) => [
    [`企业名称：${inventedName(1)}`],
    ['编号', '督导帮扶细则', '满分', '扣分', '扣分原因', '得分'],
    ['1.1', null, 2, deduction, '计划缺提升部分', score],
  ]
  const stage = (score: number | null, deduction: number) =>
    stageInto(caseWith(1), gridOf(rows(score, deduction)))

  it('imports where they agree, or where only 扣分 is filled in', () => {
    for (const staging of [stage(1.5, 0.5), stage(null, 0.5)]) {
      expect(staging.problems).toEqual([])
      expect(answersOf(staging, 'Q1')).toEqual({ '1.1': scored(50, '计划缺提升部分') })
    }
  })

  it('is a problem where they do not agree', () => {
    expect(problemsOf(stage(1, 0.5))).toEqual(['D3 score-and-deduction'])
    expect(problemsOf(stage(null, 2.5))).toEqual(['D3 deduction-above-points'])
  })
})
