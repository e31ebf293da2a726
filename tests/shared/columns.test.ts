import { assess } from '@shared/assessment'
import { visibleRecord } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import type { ScoredPhase } from '@shared/case/phase'
import type { Photo } from '@shared/case/photo'
import type { Answer, Sheet } from '@shared/case/sheet'
import { COLUMNS_MAX, differsIn, type SideBySide, shownColumns, sideBySide } from '@shared/columns'
import type { ComparedPhases } from '@shared/comparison'
import { sumPoints } from '@shared/points'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deducted, enterpriseForm, sheetOf, townshipForm } from './forms'

const rubrics = { enterprise: enterpriseForm, township: townshipForm }
const SELF: ComparedPhases = { baseline: 'selfAssessment', against: 'verification' }

type Given = Record<string, Answer | null>

const sheet = (phase: ScoredPhase, round: number, except: Given = {}, scorer = ''): Sheet => ({
  key: { subject: 'E001', phase, round, scorer },
  answers: sheetOf(enterpriseForm, except),
  answerIds: new Map(),
  signatures: [{ name: '苏喆明', at: '2024-12-02T01:00:00Z', changed: [] }],
})

const photo = (phase: ScoredPhase, round: number, criterion: string): Photo => ({
  hash: `${phase}${round}`.padEnd(64, '0'),
  subject: 'E001',
  phase,
  round,
  criterion,
  width: 10,
  height: 10,
  bytes: 100,
  look: '0'.repeat(16),
  takenAt: '2024-12-02T09:00:00',
  name: null,
})

const recordOf = (sheets: readonly Sheet[], more: Partial<CaseRecord> = {}) =>
  ({
    township: { town: '云海镇' },
    enterprises: [{ id: 'E001', name: '云海第一制造有限公司' }],
    sheets,
    orders: [],
    draws: [],
    reveals: [],
    photos: [],
    comparisonNotes: [],
    conflicts: [],
    declaredTolerance: null,
    blind: false,
    phase: 'verification',
    ...more,
  }) as unknown as CaseRecord

function besides(record: CaseRecord, phases = SELF): SideBySide {
  const assessment = assess(record, rubrics, phases)
  const subject = assessment.enterprises[0]!
  return sideBySide(assessment, subject, subject.comparison!)
}

const TWICE = [
  sheet('verification', 2, { '1.1': deducted(50), '4.1': { kind: 'notApplicable', reason: '没有承包方' } }),
  sheet('selfAssessment', 1, { '2.1': null }),
  sheet('recheck', 1),
  sheet('verification', 1, { '1.1': deducted(150, null), '3.1': deducted(100, '未配专职安全员') }),
  sheet('assistance', 1, { '1.1': deducted(100) }),
]

describe('the columns of a subject', () => {
  test('are its phases and rounds in the order of filling, with the compared two marked', () => {
    const { columns } = besides(recordOf(TWICE))
    expect(columns.map(({ id, name, role }) => [id, name, role])).toEqual([
      ['selfAssessment', '自评', 'baseline'],
      ['assistance', '帮扶', null],
      ['verification-1', '核实 第1轮', null],
      ['verification', '核实 第2轮', 'compared'],
      ['recheck', '复核', null],
    ])
    expect(columns[0]).toMatchObject({ unanswered: 1, signatures: [{ name: '苏喆明' }] })
  })

  test('a single round has no number, and a phase that nobody began is no column', () => {
    const { columns } = besides(recordOf([sheet('selfAssessment', 1), sheet('verification', 1)]))
    expect(columns.map(({ name }) => name)).toEqual(['自评', '核实'])
  })

  test('what several scorers left undecided is none, the panel’s own sheet is', () => {
    const two = [sheet('verification', 1, {}, '甲'), sheet('verification', 1, {}, '乙')]
    const later = [sheet('selfAssessment', 1), sheet('verification', 2)]
    expect(besides(recordOf([...two, ...later])).columns.map(({ id }) => id)).toEqual([
      'selfAssessment',
      'verification',
    ])
    const decided = besides(recordOf([...two, sheet('verification', 1, { '1.1': deducted(30) }), ...later]))
    expect(decided.columns.find(({ id }) => id === 'verification-1')!.difference).toBe(-30)
  })

  test('a hidden sheet is no column, and its photos are not there', () => {
    const photos = [photo('assistance', 1, '1.1'), photo('verification', 1, '1.1')]
    const unsigned = { ...sheet('verification', 1), signatures: [] }
    const given = [sheet('assistance', 1), unsigned]
    const own = { baseline: 'verification', against: 'verification' } as const
    const open = besides(recordOf(given, { photos }), own)
    expect(open.columns.map(({ id }) => id)).toEqual(['assistance', 'verification'])
    expect(open.rows[0]!.photos).toHaveLength(2)
    const seen = visibleRecord(recordOf(given, { photos, blind: true }))
    expect(seen.photos.map(({ phase }) => phase)).toEqual(['verification'])
    const blind = besides(seen, own)
    expect(blind.columns.map(({ id }) => id)).toEqual(['verification'])
    expect(blind.rows[0]!.photos.map(({ phase }) => phase)).toEqual(['verification'])
  })
})

describe('a row', () => {
  const { rows, columns } = besides(recordOf(TWICE, { photos: [photo('verification', 1, '3.1')] }))
  const cells = (id: string) => {
    const row = rows.find((each) => each.id === id)!
    return Object.fromEntries(columns.map((column, index) => [column.id, row.cells[index]!]))
  }

  test('holds score, deduction, reason and the difference from the baseline of every column', () => {
    const points = enterpriseForm.criterionById.get('1.1')!.points
    expect(cells('1.1')).toMatchObject({
      selfAssessment: { score: points, difference: 0 },
      assistance: { score: points - 100, deduction: 100, reason: '记录不全', difference: -100 },
      'verification-1': { score: points - 150, reason: null, difference: -150 },
      verification: { score: points - 50, difference: -50 },
    })
    expect(rows.find(({ id }) => id === '1.1')!.gap).toBe(-50)
  })

  test('keeps unanswered and 不适用 apart from zero', () => {
    expect(cells('2.1')).toMatchObject({
      selfAssessment: { score: null, difference: null },
      verification: { difference: null },
    })
    expect(cells('4.1').verification).toMatchObject({
      notApplicable: true,
      reason: '没有承包方',
      difference: 0,
    })
  })

  test('holds the photos of its criterion, of whichever round', () => {
    expect(rows.flatMap(({ id, photos }) => photos.map(({ round }) => [id, round]))).toEqual([['3.1', 1]])
  })
})

test('differences add up: of the criteria to the section, of the sections to the total; the compared two give the gap', () => {
  const ids = enterpriseForm.criteria.map(({ id }) => id)
  const given = fc.dictionary(
    fc.constantFrom(...ids),
    fc.option(fc.integer({ min: 0, max: 100 }).map((deduction) => deducted(deduction))),
  )
  fc.assert(
    fc.property(given, given, given, (self, first, second) => {
      const record = recordOf([
        sheet('selfAssessment', 1, self),
        sheet('verification', 1, first),
        sheet('verification', 2, second),
      ])
      const { columns, rows } = besides(record)
      const { total } = assess(record, rubrics).enterprises[0]!.comparison!
      columns.forEach((column, index) => {
        const differences = rows.map(({ cells }) => cells[index]!.difference ?? 0)
        expect(sumPoints(differences)).toBe(column.difference)
        expect(sumPoints(column.sections.map(({ difference }) => difference))).toBe(column.difference)
        expect(sumPoints(column.sections.map(({ score }) => score))).toBe(column.total)
      })
      expect(columns[2]).toMatchObject({ total: total.compared, difference: total.gap })
    }),
    { numRuns: 60 },
  )
})

test('a row differs where any shown column differs from the baseline, not where a hidden one does', () => {
  const { columns, rows } = besides(recordOf(TWICE))
  const differing = (...ids: string[]) => {
    const shown = columns.filter(({ id }) => ids.includes(id))
    return rows.filter((row) => differsIn(row, columns, shown)).map(({ id }) => id)
  }
  expect(differing('selfAssessment', 'verification')).toEqual(['1.1'])
  expect(differing('selfAssessment', 'verification', 'verification-1')).toEqual(['1.1', '3.1'])
  expect(differing('selfAssessment', 'recheck')).toEqual([])
})

describe('the columns that are shown', () => {
  const { columns } = besides(recordOf([...TWICE, sheet('verification', 3)]))
  const shown = (chosen: string[] | null, phase: CaseRecord['phase'] = 'verification') =>
    shownColumns(columns, chosen, phase).map(({ id }) => id)

  test('are from the start 自评, 帮扶 and 核实 as they stand, and in 复核 also that', () => {
    expect(shown(null)).toEqual(['selfAssessment', 'assistance', 'verification'])
    expect(shown(null, 'recheck')).toEqual(['selfAssessment', 'assistance', 'verification', 'recheck'])
  })

  test('are those that were chosen beside the compared two, which nobody can send away', () => {
    expect(shown([])).toEqual(['selfAssessment', 'verification'])
    expect(shown(['verification-1', 'verification-2'])).toEqual([
      'selfAssessment',
      'verification-1',
      'verification-2',
      'verification',
    ])
    expect(shown(['verification-9'])).toEqual(['selfAssessment', 'verification'])
  })

  test('are never more than four', () => {
    expect(shown(['assistance', 'verification-1', 'verification-2', 'recheck'])).toHaveLength(COLUMNS_MAX)
  })
})
