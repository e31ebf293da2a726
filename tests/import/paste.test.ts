import type { Answer } from '@shared/case/sheet'
import type { NumbersAre } from '@shared/import/pasted-columns'
import { stagePaste } from '@shared/import/stage-paste'
import type { Rubric } from '@shared/rubric'
import { scoreSheet } from '@shared/sheet-score'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deducted, enterpriseForm, townshipForm } from '../shared/forms'
import { scored } from './books'

const EMPTY: Record<string, Answer> = {}

function stage(
  rows: readonly (readonly (string | number)[])[],
  { standing = EMPTY, rubric = enterpriseForm, are = null as NumbersAre | null } = {},
) {
  const text = rows.map((row) => row.join('\t')).join('\r\n')
  return stagePaste(`${text}\r\n`, rubric, scoreSheet(rubric, new Map(Object.entries(standing))), are)
}

type Staged = ReturnType<typeof stage>
const becomes = ({ rows }: Staged) => Object.fromEntries(rows.map((each) => [each.criterion, each.becomes]))
const changes = ({ rows }: Staged) => Object.fromEntries(rows.map((each) => [each.criterion, each.change]))
const fullOf = (rubric: Rubric) => rubric.criteria.map(({ points }) => points / 100)

describe('a paste with a heading', () => {
  it('reads the columns in any order, full-width digits too', () => {
    const staging = stage([
      ['扣分原因', '得分', '督导帮扶细则', '扣 分', '编号', '满分'],
      ['仅大门一处', '2.5', '', '０．５', '１３．２', '3分'],
      ['', '2', '', '', '2.1', '2'],
    ])
    expect(staging.problems).toEqual([])
    expect(becomes(staging)).toEqual({ '13.2': scored(50, '仅大门一处'), '2.1': scored(0) })
    expect(staging.rows.map(({ row }) => row)).toEqual([3, 2])
  })

  it('knows criteria by their words, and passes over titles, blank rows and the total', () => {
    const staging = stage([
      ['附件3', ''],
      ['督导帮扶细则', '扣分'],
      ['一、目标', ''],
      [enterpriseForm.criteria[0]!.printed, '1'],
      ['', ''],
      ['总得分', ''],
    ])
    expect(staging.problems).toEqual([])
    expect(becomes(staging)).toEqual({ '1.1': scored(100) })
  })

  it('takes 得分 for every criterion in the order of the form where none is named', () => {
    const staging = stage([['得分'], ...fullOf(enterpriseForm).map((points) => [points])])
    expect(staging).toMatchObject({ problems: [], asks: null })
    expect(staging.rows).toHaveLength(44)
    expect(staging.rows.every((each) => each.becomes.kind === 'scored' && each.becomes.deduction === 0)).toBe(
      true,
    )
  })

  it('refuses two columns of one name, and a paste without any score', () => {
    expect(
      stage([
        ['编号', '得分', '得分'],
        ['1.1', 2, 1],
      ]).problems,
    ).toEqual(['B 列和 C 列的表头是同一项，请只复制其中一列。'])
    expect(
      stage([
        ['编号', '扣分原因'],
        ['1.1', '未见'],
      ]).problems[0],
    ).toContain('没有得分列')
    expect(
      stage([
        ['编号', '得分'],
        ['1.1', ''],
      ]).problems[0],
    ).toContain('没有可写的')
  })
})

describe('a paste without a heading', () => {
  it('asks what its numbers are, and takes the answer', () => {
    const rows = [
      ['1.1', '1.5', '缺提升计划'],
      ['13.2', '2', ''],
    ]
    expect(stage(rows)).toEqual({ rows: [], problems: [], asks: 'B 列（1.5、2）' })
    expect(becomes(stage(rows, { are: 'deduction' }))).toEqual({
      '1.1': scored(150, '缺提升计划'),
      '13.2': scored(200),
    })
    expect(becomes(stage(rows, { are: 'score' }))).toEqual({
      '1.1': scored(50, '缺提升计划'),
      '13.2': scored(100),
    })
  })

  it('takes forty-four numbers in the order of the form, blank ones for unanswered', () => {
    const numbers = fullOf(enterpriseForm).map((points, at) => [at === 43 ? '' : points])
    expect(stage(numbers).asks).toBe('A 列（2、2、2…）')
    const staging = stage(numbers, { are: 'score' })
    expect(staging.rows).toHaveLength(43)
    expect(staging.rows.at(-1)).toMatchObject({ criterion: '20.1', row: 43, becomes: scored(0) })
  })

  it('does not guess which criteria fewer numbers are of', () => {
    const some = fullOf(enterpriseForm)
      .slice(1)
      .map((points) => [points])
    expect(stage(some, { are: 'score' }).problems[0]).toContain('粘贴的 43 行里没有附件3的细则编号或文字')
  })

  it('tells 满分 from the numbers beside it, and both numbers by what the first is', () => {
    const rows = [
      ['1.1', '2', '0.5', '缺计划', '1.5'],
      ['13.2', '3', '1', '仅一处', '2'],
    ]
    const staging = stage(rows, { are: 'deduction' })
    expect(staging.problems).toEqual([])
    expect(becomes(staging)).toEqual({ '1.1': scored(50, '缺计划'), '13.2': scored(100, '仅一处') })
    expect(stage(rows, { are: 'score' }).problems).toEqual([])
    expect(becomes(stage(rows, { are: 'score' }))['1.1']).toEqual(scored(150, '缺计划'))
  })

  it('says what it cannot tell apart', () => {
    expect(stage([['1.1', '1', '1.5', '0.5']], { are: 'score' }).problems[0]).toContain(
      '看不出哪一列是得分或扣分',
    )
    expect(stage([['1.1', '1', '缺计划', '张三']], { are: 'score' }).problems[0]).toContain(
      '哪一列是扣分原因',
    )
    expect(stage([['随便一句话']]).problems).toHaveLength(1)
    expect(stage(Array.from({ length: 301 }, () => ['1.1', '1'])).problems[0]).toContain('301 行')
  })
})

describe('problems, by the pasted row', () => {
  const problemOf = (...row: (string | number)[]) =>
    stage([['编号', '满分', '扣分', '扣分原因', '得分'], row]).problems

  it.each([
    [['1.1', 2, 0.5, '缺', 1], '第 2 行 C 列：1.1 的扣分（0.5 分）与得分（1）对不上'],
    [['1.1', 2, 2.5, '缺', ''], '第 2 行 C 列：1.1 的扣分 2.5 超过满分 2 分'],
    [['1.1', 2, '', '缺', 2.5], '第 2 行 E 列：1.1 的得分 2.5 超过满分 2 分'],
    [['1.1', 2, -0.5, '缺', ''], '不能当作扣分'],
    [['1.1', 2, 0.005, '缺', ''], '不能当作扣分'],
    [['1.1', 2, '', '缺', ''], '有扣分原因而没有得分'],
    [['1.1', 3, 1, '缺', ''], '的满分与细则不符，应为 2 分'],
    [['99.1', 3, 1, '缺', ''], '的编号 99.1 不是附件3的细则编号'],
    [['1.1', 2, '不适用', '无', 2], '对不上'],
  ])('%j', (row, words) => {
    expect(problemOf(...row)).toEqual([expect.stringContaining(words)])
  })

  it('names a criterion that stands twice', () => {
    const rows = [
      ['编号', '扣分'],
      ['1.1', 1],
      ['1.1', 2],
    ]
    expect(stage(rows).problems).toEqual([expect.stringMatching(/^第 3 行.*1\.1 与第 2 行是同一条细则/)])
  })

  it('takes 不适用 in either column', () => {
    const rows = [
      ['编号', '扣分', '扣分原因'],
      ['4.1', '不适用', '没有承包方'],
    ]
    expect(becomes(stage(rows))).toEqual({ '4.1': { kind: 'notApplicable', reason: '没有承包方' } })
  })
})

describe('what stands on the sheet', () => {
  const counted: Answer = { kind: 'scored', deduction: 100, reason: '缺2022年', basis: { count: 1 } }
  const standing = { '1.1': deducted(50, '缺计划'), '6.2': counted, '2.1': deducted(0, null) }

  it('is told apart into new, overwritten and the same', () => {
    const staging = stage(
      [
        ['编号', '扣分', '扣分原因'],
        ['1.1', 1, '缺计划'],
        ['2.1', 0, ''],
        ['3.1', 1, '无任命'],
        ['6.2', 1, '缺2022年'],
      ],
      { standing },
    )
    expect(changes(staging)).toEqual({ '1.1': 'overwritten', '2.1': 'same', '3.1': 'new', '6.2': 'same' })
    expect(staging.rows[0]).toMatchObject({ was: deducted(50, '缺计划'), becomes: scored(100, '缺计划') })
  })

  it('keeps its reasons where none are pasted, and its count where the deduction stays', () => {
    const kept = stage(
      [
        ['编号', '扣分'],
        ['1.1', 1],
        ['6.2', 1],
      ],
      { standing },
    )
    expect(becomes(kept)).toEqual({ '1.1': scored(100, '缺计划'), '6.2': counted })
    const reworded = stage(
      [
        ['编号', '扣分', '扣分原因'],
        ['6.2', 1, '缺一年'],
      ],
      { standing },
    )
    expect(becomes(reworded)['6.2']).toEqual({ ...counted, reason: '缺一年' })
    const given = stage(
      [
        ['编号', '得分'],
        ['1.1', 2],
      ],
      { standing },
    )
    expect(becomes(given)['1.1']).toEqual(scored(0))
  })

  it('asks for a reason where the facts of the enterprises say otherwise', () => {
    const rubric = townshipForm
    const derived = {
      value: 2,
      of: null,
      names: [],
      answer: { kind: 'scored', deduction: 200, reason: null, basis: { count: 2 } },
    } as const
    const score = scoreSheet(rubric, new Map(), new Map([['5.1', derived]]))
    const paste = (row: string) => stagePaste(`编号\t扣分\t扣分原因\n5.1\t${row}`, rubric, score, null)
    expect(paste('3\t').problems).toEqual([expect.stringContaining('5.1 与企业资料算出的不同')])
    expect(changes(paste('3\t现场另见一家'))).toEqual({ '5.1': 'new' })
    expect(changes(paste('2\t'))).toEqual({ '5.1': 'same' })
  })
})

it('pasting back what a sheet shows changes nothing', () => {
  const answer = fc.record({
    lost: fc.integer({ min: 0, max: 4 }),
    reason: fc.constantFrom('记录不全', '“5S”未落实'),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 44, maxLength: 44 }), (given) => {
      const standing = Object.fromEntries(
        enterpriseForm.criteria.map(({ id, points }, at) => {
          const deduction = Math.min(points, given[at]!.lost * 50)
          return [id, deducted(deduction, deduction > 0 ? given[at]!.reason : null)]
        }),
      )
      const rows = enterpriseForm.criteria.map(({ id, points }) => {
        const { deduction, reason } = standing[id] as Extract<Answer, { kind: 'scored' }>
        return [id, points / 100, deduction / 100, reason ?? '', (points - deduction) / 100]
      })
      const staging = stage([['编号', '满分', '扣分', '扣分原因', '得分'], ...rows], { standing })
      expect(staging.problems).toEqual([])
      expect(staging.rows.every(({ change }) => change === 'same')).toBe(true)
    }),
    { numRuns: 20 },
  )
})
