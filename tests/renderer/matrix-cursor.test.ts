import { expect, test } from 'vitest'
import { cellAfter, type MatrixCell } from '../../renderer/parts/matrix/matrix-cursor'

const rowOf = (gaps: (number | null)[]) => ({ cells: gaps.map((gap) => ({ isMarked: Boolean(gap) })) })
const ROWS = [rowOf([0, -50, 0]), rowOf([null, 0, 0]), rowOf([100, 0, 0]), rowOf([0, 0, 0])]
const PAGE = 2

/** Where a key, with its modifiers before it, leads from a cell, as row and column. */
function from(row: number, column: number, keys: string): [number, number] | null {
  const key = keys.split('+').at(-1)!
  const pressed = { key, ctrlKey: keys.includes('Ctrl+'), shiftKey: keys.includes('Shift+') }
  const found: MatrixCell | null = cellAfter(pressed, { row, column }, ROWS, PAGE)
  return found && [found.row, found.column]
}

test('arrows go one cell and stop at the edges', () => {
  expect(from(1, 1, 'ArrowUp')).toEqual([0, 1])
  expect(from(1, 1, 'ArrowDown')).toEqual([2, 1])
  expect(from(1, 1, 'ArrowLeft')).toEqual([1, 0])
  expect(from(1, 1, 'ArrowRight')).toEqual([1, 2])
  expect(from(0, 0, 'ArrowUp')).toEqual([0, 0])
  expect(from(3, 2, 'ArrowRight')).toEqual([3, 2])
})

test('Home and End go along the row, with Ctrl to the corners, and a page at a time', () => {
  expect(from(1, 1, 'Home')).toEqual([1, 0])
  expect(from(1, 1, 'End')).toEqual([1, 2])
  expect(from(1, 1, 'Ctrl+Home')).toEqual([0, 0])
  expect(from(1, 1, 'Ctrl+End')).toEqual([3, 2])
  expect(from(1, 1, 'PageDown')).toEqual([3, 1])
  expect(from(1, 1, 'PageUp')).toEqual([0, 1])
})

test('N goes to the next difference over unanswered and equal cells, and stays where there is none', () => {
  expect(from(0, 0, 'n')).toEqual([0, 1])
  expect(from(0, 1, 'n')).toEqual([2, 0])
  expect(from(2, 0, 'n')).toEqual([2, 0])
  expect(from(3, 2, 'Shift+N')).toEqual([2, 0])
  expect(from(2, 0, 'Shift+N')).toEqual([0, 1])
})

test('other keys are left to the window', () => {
  expect([from(1, 1, 'Tab'), from(1, 1, 'Enter'), from(1, 1, 'Ctrl+n')]).toEqual([null, null, null])
})
