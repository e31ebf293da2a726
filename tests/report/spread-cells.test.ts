import type { Cell, Row, Table } from '@shared/report'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CELL_PADDING_PT, TYPE_AREA_PT } from '../../electron/report/page'
import { settingOf } from '../../electron/report/pdf-bands'
import { paginate } from '../../electron/report/pdf-flow'
import { openFonts } from '../../electron/report/pdf-fonts'
import type { Mark, RuleMark, TextMark } from '../../electron/report/pdf-strip'
import { tableStrips } from '../../electron/report/pdf-table'
import { FONTS } from './tools'

const shelf = openFonts(FONTS)

/** The cells of a table each say one character of their own, this one and those after it. */
const FIRST = '一'.codePointAt(0)!

interface Grid {
  rows: number
  columns: number
  /** For each cell how far it would spread down and to the right, and how long it is. */
  wishes: readonly (readonly [down: number, right: number, length: number])[]
}

const lengths = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 300, max: 2_000 }) },
)

const grids: fc.Arbitrary<Grid> = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 6 }),
  wishes: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), lengths), {
    minLength: 1,
    maxLength: 40,
  }),
})

/** A table without gap or overlap: each free place begins a cell that spreads as far as it may. */
function tableOf({ rows, columns, wishes }: Grid): Table {
  const taken = Array.from({ length: rows }, () => Array<boolean>(columns).fill(false))
  let count = 0
  const cellAt = (row: number, column: number): Cell | null => {
    if (taken[row]![column]) return null
    const [down, right, length] = wishes[count % wishes.length]!
    let width = 1
    while (width < right && column + width < columns && !taken[row]![column + width]) width++
    const height = Math.min(down, rows - row)
    for (let y = row; y < row + height; y++) taken[y]!.fill(true, column, column + width)
    const text = String.fromCodePoint(FIRST + count++).repeat(length)
    return { text, rows: height, columns: width }
  }
  const made = Array.from(
    { length: rows },
    (_, row): Row => Array.from({ length: columns }, (_column, column) => cellAt(row, column)),
  )
  const titles = Array.from({ length: columns }, () => ({ title: 'H', width: 1, align: 'left' as const }))
  return { kind: 'table', caption: '', columns: titles, rows: made }
}

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text' && mark.text !== 'H'
const isRule = (mark: Mark): mark is RuleMark => mark.kind === 'rule'

const pagesOf = (table: Table) => paginate(tableStrips(table, shelf), TYPE_AREA_PT.height)

const everyTable = (holds: (table: Table, pages: Mark[][]) => void) =>
  fc.assert(
    fc.property(grids, (grid) => {
      const table = tableOf(grid)
      holds(table, pagesOf(table))
    }),
    { numRuns: 150 },
  )

it('paints every character of every cell once', () => {
  everyTable((table, pages) => {
    const painted = pages
      .flat()
      .filter(isText)
      .map(({ text }) => text)
    const wanted = table.rows.flat().map((cell) => cell?.text ?? '')
    expect([...painted.join('')].sort().join('')).toBe([...wanted.join('')].sort().join(''))
  })
})

it('keeps every word between the rules of its own cell', () => {
  everyTable((table, pages) => {
    const { edges } = settingOf(table, shelf)
    for (const page of pages) {
      const rules = page.filter(isRule)
      for (const { text, x, y, size } of page.filter(isText)) {
        const [row, column] = placeOf(table, text[0]!)
        const right = edges[column + (table.rows[row]![column]!.columns ?? 1)]!
        expect(x).toBeGreaterThanOrEqual(edges[column]! + CELL_PADDING_PT.side - 0.01)
        expect(x + [...text].length * size).toBeLessThanOrEqual(right - CELL_PADDING_PT.side + 0.01)
        const crossed = rules.filter(
          (rule) =>
            rule.y1 === rule.y2 &&
            rule.y1 > y &&
            rule.y1 < y + size &&
            rule.x1 < right - 1 &&
            rule.x2 > x + 1,
        )
        expect(crossed).toEqual([])
      }
    }
  })
})

it('paints nothing below the type area and closes the frame of every page', () => {
  everyTable((_table, pages) => {
    for (const page of pages) {
      const rules = page.filter(isRule)
      const foot = Math.max(...rules.map(({ y2 }) => y2))
      expect(foot).toBeLessThanOrEqual(TYPE_AREA_PT.height + 0.02)
      for (const { y, size } of page.filter(isText)) expect(y + size).toBeLessThanOrEqual(foot)
      const closing = rules.filter(({ y1, y2 }) => Math.abs(y1 - foot) < 0.01 && y1 === y2)
      const covered = new Set(closing.map(({ x1 }) => x1.toFixed(2)))
      const lefts = new Set(rules.filter(({ y1, y2 }) => y1 === 0 && y2 > 0).map(({ x1 }) => x1.toFixed(2)))
      lefts.delete(TYPE_AREA_PT.width.toFixed(2))
      expect(covered).toEqual(lefts)
    }
  })
})

it('sets the words of a cell together on the first page that holds them all', () => {
  const tall = Array.from(
    { length: 60 },
    (_, index): Row => [index === 0 ? { text: '甲'.repeat(12), rows: 60 } : null, { text: '乙' }],
  )
  const columns = [
    { title: 'H', width: 1, align: 'left' as const },
    { title: 'H', width: 3, align: 'left' as const },
  ]
  const pages = pagesOf({ kind: 'table', caption: '', columns, rows: tall })
  const lines = pages.map((page) => page.filter(isText).filter(({ text }) => text.startsWith('甲')))
  expect(lines.map((each) => each.length > 0)).toEqual([true, ...pages.slice(1).map(() => false)])
  const gaps = lines[0]!.slice(1).map(({ y }, index) => y - lines[0]![index]!.y)
  expect(new Set(gaps.map((gap) => gap.toFixed(3)))).toEqual(new Set(['16.800']))
})

function placeOf(table: Table, character: string): [row: number, column: number] {
  for (const [row, cells] of table.rows.entries()) {
    const column = cells.findIndex((cell) => cell?.text.startsWith(character))
    if (column >= 0) return [row, column]
  }
  throw new Error(`no cell says ${character}`)
}
