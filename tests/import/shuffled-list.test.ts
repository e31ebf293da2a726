import { draw } from '@shared/draw'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../electron/store/hash'
import { caseAfter, gridOf, inventedName, stageInto } from './books'

const ROWS = Array.from({ length: 100 }, (_, index) => [
  `E${String(index + 1).padStart(3, '0')}`,
  inventedName(index),
])

/** The ten that are drawn after a list in this order of rows was imported. */
function drawnFrom(rows: readonly (readonly string[])[]): readonly string[] {
  const { changes, problems } = stageInto(caseAfter(), gridOf([['编号', '企业名称'], ...rows]))
  expect(problems).toEqual([])
  const ids = caseAfter(changes).enterprises.map(({ id }) => id)
  return draw([{ name: '全部', ids }], 10, '2024-12-01', sha256).picked
}

test('a hundred shuffles of the workbook give the same picks', () => {
  const expected = 'E045 E060 E088 E076 E079 E048 E057 E049 E047 E083'
  fc.assert(
    fc.property(fc.shuffledSubarray(ROWS, { minLength: 100 }), (rows) => {
      expect(drawnFrom(rows).join(' ')).toBe(expected)
    }),
    { numRuns: 100 },
  )
})
