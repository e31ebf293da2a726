import { assess } from '@shared/assessment'
import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { expect, test } from 'vitest'
import { sheet, townWith } from './statistics/verified-town'

const verified = (town: ReturnType<typeof townWith>, id: string) =>
  town.enterprises.find((each) => each.id === id)!

test('a pair of sheets that did not change is not compared again, one that did is', () => {
  const { record, rubrics, ...before } = townWith([
    sheet('E001', 'verification', { '14.1': 800 }),
    sheet('E002', 'verification'),
  ])
  const sheets = record.sheets.map((each) =>
    each.key.subject === 'E002' && each.key.phase === 'verification'
      ? sheet('E002', 'verification', { '14.1': 600 })
      : each,
  )
  const after = assess({ ...record, sheets }, rubrics)
  const [was, is] = [{ record, rubrics, ...before }, after].map((town) => verified(town, 'E001').comparison)
  expect(is).toBe(was)
  expect(verified(after, 'E002').comparison!.total.gap).toBe(-600)
  expect(verified(after, 'E002').verdict).toBe('reassist')
})

test('another tolerance is another verdict, and the first one comes back with its own', () => {
  const { record, rubrics } = townWith([sheet('E001', 'verification', { '14.1': 400 })])
  const verdictBy = (total: number) => {
    const declaredTolerance = { ...DEFAULT_TOLERANCE, sectionShare: 10_000, total }
    return verified(assess({ ...record, declaredTolerance }, rubrics), 'E001').verdict
  }
  expect([500, 300, 500].map(verdictBy)).toEqual(['consistent', 'reassist', 'consistent'])
})

test('another 自评 is compared anew with the same 核实', () => {
  const { record, rubrics } = townWith([
    sheet('E001', 'selfAssessment'),
    sheet('E001', 'verification', { '14.1': 200 }),
  ])
  const changed = record.sheets.map((each) =>
    each.key.phase === 'selfAssessment' && each.key.subject === 'E001'
      ? sheet('E001', 'selfAssessment', { '14.1': 200 })
      : each,
  )
  const gapOf = (sheets: typeof record.sheets) =>
    verified(assess({ ...record, sheets }, rubrics), 'E001').comparison!.total.gap
  expect([record.sheets, changed].map(gapOf)).toEqual([-200, 0])
})
