import { pastedGrid } from '@shared/import/pasted-grid'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const rowsOf = (text: string) => pastedGrid(text).rows

test('tabs part cells and lines part rows, whichever way the lines end', () => {
  const rows = [
    ['1.1', '0.5', '未见计划'],
    ['2.1', null, null],
  ]
  expect(rowsOf('1.1\t0.5\t未见计划\r\n2.1\t\t\r\n')).toEqual(rows)
  expect(rowsOf('1.1\t0.5\t未见计划\n2.1\t\t')).toEqual(rows)
})

test('a quoted cell may hold line breaks, tabs and doubled quotation marks', () => {
  expect(rowsOf('1.1\t"一是缺计划\n二是""提升""未写"\n2.1\t"甲\t乙"')).toEqual([
    ['1.1', '一是缺计划\n二是"提升"未写'],
    ['2.1', '甲\t乙'],
  ])
})

test('a quotation mark that is part of the words stays', () => {
  expect(rowsOf('1.1\t"5S"管理不到位\n2.1\t"未闭合')).toEqual([
    ['1.1', '"5S"管理不到位'],
    ['2.1', '"未闭合'],
  ])
})

test('an empty line is an empty row, and the last line break ends the last row', () => {
  expect(rowsOf('2\n\n1\n')).toEqual([['2'], [null], ['1']])
  expect(rowsOf('2\n\n')).toEqual([['2'], [null]])
})

test('whatever Excel puts on the clipboard is read as it stood in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', '。'), minLength: 1 })
  const grid = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    )
  const asExcel = (value: string) => (/["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  fc.assert(
    fc.property(grid, (rows) => {
      const text = rows.map((row) => `${row.map(asExcel).join('\t')}\r\n`).join('')
      expect(rowsOf(text)).toEqual(
        rows.map((row) => row.map((value) => (value.trim() === '' ? null : value))),
      )
    }),
  )
})
