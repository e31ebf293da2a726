import { assess } from '@shared/assessment'
import { visibleRecord } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import type { Sheet } from '@shared/case/sheet'
import { matrixOf } from '@shared/matrix'
import { cellName, cellScores, meanGap, rowName } from '@shared/matrix-words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterpriseForm } from './forms'
import { drawOf, idOf, orderOf, sheet, townWith } from './statistics/verified-town'

const column = (id: string) => enterpriseForm.criteria.findIndex((each) => each.id === id)
const matrixWith = (...given: Parameters<typeof townWith>) => matrixOf(townWith(...given))

/** A sheet on which one criterion is 不适用. */
function exempted(of: Sheet, id: string): Sheet {
  return { ...of, answers: new Map(of.answers).set(id, { kind: 'notApplicable', reason: '无承包单位' }) }
}

describe('the columns', () => {
  test('are the criteria of 附件3 in its order, under their chapters', () => {
    const { columns, chapters } = matrixWith([])
    expect(columns).toEqual(enterpriseForm.criteria.map(({ id }) => id))
    expect(chapters[4]).toEqual({ no: '五', title: '“三张清单”', span: 7 })
    expect(chapters.reduce((sum, { span }) => sum + span, 0)).toBe(44)
  })

  test('sum and count the gaps of the latest rounds only', () => {
    const { columnGaps, totalGaps } = matrixWith([
      sheet('E001', 'verification', { '13.2': 300 }),
      sheet('E001', 'verification', { '13.2': 50 }, { round: 2 }),
      sheet('E002', 'verification', { '13.2': 150 }),
      sheet('E003', 'verification', {}, { without: '13.2' }),
    ])
    expect(columnGaps[column('13.2')]).toEqual({ sum: -200, count: 2 })
    expect(columnGaps[column('1.1')]).toEqual({ sum: 0, count: 3 })
    expect(totalGaps).toEqual({ sum: -200, count: 3 })
  })
})

describe('the rows', () => {
  test('hold what is compared, and neither the township nor an enterprise with one side', () => {
    const township = [sheet('T', 'selfAssessment'), sheet('T', 'verification')]
    const assessment = townWith([...township, sheet('E002', 'verification')], { draws: [drawOf(['E002'])] })
    expect(assessment.township.comparison).not.toBeNull()
    const { rows } = matrixOf(assessment)
    expect(rows.map(({ subject, drawn, verdict }) => ({ subject, drawn, verdict }))).toEqual([
      { subject: 'E002', drawn: true, verdict: 'consistent' },
    ])
  })

  test('stand side by side for each round, each with its own verdict, the last marked', () => {
    const { rows } = matrixWith(
      [
        sheet('E001', 'verification', { '14.1': 800 }),
        sheet('E001', 'verification', { '14.1': 100 }, { round: 2 }),
      ],
      { orders: [orderOf('E001')] },
    )
    expect(rows.map(({ round, gap, verdict, isLatest }) => [round, gap, verdict, isLatest])).toEqual([
      [1, -800, 'reassist', false],
      [2, -100, 'consistent', true],
    ])
    expect(rows.map(rowName)).toEqual(['云屿E001制衣有限公司', '云屿E001制衣有限公司 第2轮'])
  })

  test('leave out a round in which two scorers stand side by side', () => {
    const { rows } = matrixWith([
      sheet('E001', 'verification', {}, { scorer: '甲' }),
      sheet('E001', 'verification', {}, { scorer: '乙' }),
      sheet('E001', 'verification', {}, { round: 2 }),
    ])
    expect(rows.map(({ round }) => round)).toEqual([2])
  })

  test('agree with the comparison that the list shows', () => {
    const assessment = townWith([sheet('E007', 'verification', { '14.1': 450, '13.3': 300 })])
    const { comparison, verdict } = assessment.enterprises.find(({ id }) => id === 'E007')!
    const [row] = matrixOf(assessment).rows
    expect(row).toMatchObject({ gap: comparison!.total.gap, verdict })
    expect(row!.gaps).toEqual(comparison!.pairs.map(({ gap }) => gap))
  })
})

describe('a cell', () => {
  const { rows } = matrixWith([
    sheet('E001', 'selfAssessment', { '13.2': 150 }),
    exempted(sheet('E001', 'verification', { '13.2': 300, '13.3': 300 }, { without: '1.1' }), '4.1'),
  ])
  const row = rows[0]!
  const words = (id: string) =>
    cellScores(row, column(id), { baseline: 'selfAssessment', against: 'verification' })

  test('names its enterprise and its criterion', () => {
    expect(cellName(row, { id: '13.2', text: '四色图张贴在现场。' })).toBe(
      '云屿E001制衣有限公司 · 13.2 四色图张贴在现场',
    )
  })

  test('says both sides and what lies between them', () => {
    expect(row.gaps[column('13.2')]).toBe(-150)
    expect(words('13.2')).toBe('自评 1.5，核实 0，高估 1.5')
  })

  test('from full points to zero is marked as the flag found it', () => {
    expect(row.fullToZero).toEqual([column('13.3')])
    expect(words('13.3')).toBe('自评 3，核实 0，高估 3.0，由满分变为 0 分')
  })

  test('without an answer has no gap, which is not zero', () => {
    expect(row.gaps[column('1.1')]).toBeNull()
    expect(words('1.1')).toBe('自评 2，核实未评，不计入比对')
  })

  test('不适用 keeps full points and says so', () => {
    expect(row.exempt).toEqual({ baseline: [], compared: [column('4.1')] })
    expect(words('4.1')).toBe('自评 2，核实不适用（2），相同')
  })
})

test('nothing of a hidden 自评 is in the matrix, and all of it once the verifier signed', () => {
  const verification = sheet('E001', 'verification', { '14.1': 800 })
  const signed = {
    ...verification,
    signatures: [{ name: '苏喆明', at: '2024-12-05T00:00:00Z', changed: [] }],
  }
  const rowsOf = (each: Sheet) => {
    const { record, rubrics } = townWith([each], {
      blind: true,
      phase: 'verification',
      photos: [],
      comparisonNotes: [],
      conflicts: [],
    } as Partial<CaseRecord>)
    return matrixOf(assess(visibleRecord(record), rubrics)).rows
  }
  expect(rowsOf(verification)).toEqual([])
  expect(rowsOf(signed)).toHaveLength(1)
})

const someSheet = (phase: 'selfAssessment' | 'verification', round: number) =>
  fc
    .tuple(fc.nat(9), fc.array(fc.tuple(fc.nat(43), fc.nat(10_000), fc.boolean()), { maxLength: 44 }))
    .map(([number, marks]) => {
      const made = sheet(idOf(number + 1), phase, {}, { round })
      const answers = new Map(made.answers)
      for (const [at, part, isAnswered] of marks) {
        const { id, points } = enterpriseForm.criteria[at]!
        const deduction = Math.floor((points * part) / 10_000)
        if (isAnswered) answers.set(id, { kind: 'scored', deduction, reason: null, basis: null })
        else answers.delete(id)
      }
      return { ...made, answers }
    })

const bySubject = { selector: ({ key }: Sheet) => `${key.subject}/${key.round}`, maxLength: 10 }

test('the cells of every row add up to its total gap, and those of every column to its sum', () => {
  const town = fc.tuple(
    fc.uniqueArray(someSheet('selfAssessment', 1), bySubject),
    fc.uniqueArray(someSheet('verification', 1), bySubject),
    fc.uniqueArray(someSheet('verification', 2), bySubject),
  )
  fc.assert(
    fc.property(town, (sheets) => {
      const { rows, columnGaps, totalGaps } = matrixWith(sheets.flat())
      const sum = (gaps: readonly (number | null)[]) => gaps.reduce<number>((all, gap) => all + (gap ?? 0), 0)
      for (const row of rows) {
        expect(sum(row.gaps)).toBe(row.gap)
        const sides = row.baseline.map((score, at) => {
          const other = row.compared[at] ?? null
          return score === null || other === null ? null : other - score
        })
        expect(row.gaps).toEqual(sides)
      }
      expect(columnGaps.map((each) => each.sum)).toEqual(
        enterpriseForm.criteria.map((_, at) =>
          sum(rows.filter(({ isLatest }) => isLatest).map(({ gaps }) => gaps[at] ?? null)),
        ),
      )
      expect(totalGaps.sum).toBe(sum(columnGaps.map((each) => each.sum)))
    }),
    { numRuns: 40 },
  )
})

test('a mean gap has its sign, and nothing is not the same as no gap', () => {
  expect(meanGap({ sum: -450, count: 10 })).toBe('−0.45')
  expect(meanGap({ sum: 100, count: 3 })).toBe('+0.33')
  expect([1, -1].map((sum) => meanGap({ sum, count: 300 }))).toEqual(['0.00', '0.00'])
  expect(meanGap({ sum: 0, count: 10 })).toBe('·')
  expect(meanGap({ sum: 0, count: 0 })).toBe('–')
})
