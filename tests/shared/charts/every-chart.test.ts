import type { FigureBlock } from '@shared/report'
import { emsOf } from '@shared/report/ems'
import { type CellMark, FIGURE_WIDTH, type FigureMark, type WordsMark } from '@shared/report/figure'
import { lineMiddle, shownLines, wordsAt } from '@shared/report/shown-words'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../builders/sample-figures'

const LONG_NAME = '临澜市云屿镇䶮㛃𬱟精密铸造（集团）股份有限公司'.repeat(10).slice(0, 200)

const SIZES = [1, 8, 45, 160].flatMap((rows) =>
  Object.entries(figuresOf(rows, LONG_NAME)).map(([kind, figures]) => ({ rows, kind, figures })),
)

interface Extent {
  left: number
  right: number
  top: number
  foot: number
}

function extentOf(figure: FigureBlock, mark: FigureMark): Extent[] {
  switch (mark.kind) {
    case 'rect':
      return [{ left: mark.x, right: mark.x + mark.width, top: mark.y, foot: mark.y + mark.height }]
    case 'line':
      return [{ left: mark.x1, right: mark.x2, top: mark.y1, foot: mark.y2 }]
    case 'point':
      return [
        {
          left: mark.x - mark.radius,
          right: mark.x + mark.radius,
          top: mark.y - mark.radius,
          foot: mark.y + mark.radius,
        },
      ]
    default:
      return wordExtents(figure, mark)
  }
}

function wordExtents(figure: FigureBlock, mark: WordsMark | CellMark): Extent[] {
  const lines = shownLines(wordsAt(figure, mark), mark)
  return lines.map((line, index) => {
    const width = emsOf(line) * mark.size
    const left = mark.x - width * { left: 0, center: 0.5, right: 1 }[mark.align]
    const middle = lineMiddle(mark, index, lines.length)
    return { left, right: left + width, top: middle - mark.size / 2, foot: middle + mark.size / 2 }
  })
}

const isOutside = ({ left, right, top, foot }: Extent, height: number) =>
  Math.min(left, right) < -0.5 ||
  Math.max(left, right) > FIGURE_WIDTH + 0.5 ||
  top < -0.5 ||
  foot > height + 0.5

describe.each(SIZES)('$kind of $rows rows', ({ rows, figures }) => {
  test('stays in its box, which a page holds', () => {
    for (const figure of figures) {
      const height = figure.height * FIGURE_WIDTH
      expect(height).toBeLessThanOrEqual(545)
      const outside = figure.marks.filter((mark) =>
        extentOf(figure, mark).some((extent) => isOutside(extent, height)),
      )
      expect(outside).toEqual([])
    }
  })

  test('shows every number of its data once', () => {
    for (const { data, marks } of figures) {
      const shown = marks.flatMap((mark) => (mark.kind === 'cell' ? [`${mark.row} ${mark.column}`] : []))
      const held = data.rows.flatMap((row, index) =>
        row.flatMap((cell, column) => (cell && cell.text !== '—' ? [`${index} ${column}`] : [])),
      )
      expect(shown.filter((at) => !at.startsWith('null')).sort()).toEqual(held.sort())
    }
  })

  test('lets no two words of a column of numbers overlap from row to row', () => {
    for (const figure of figures) {
      const numbers = figure.marks.filter(
        (mark) => mark.kind === 'cell' && mark.row !== null && mark.column > 0,
      )
      const extents = numbers.flatMap((mark) => extentOf(figure, mark))
      for (const [index, a] of extents.entries())
        for (const b of extents.slice(index + 1)) {
          const isApart = a.right <= b.left + 1 || b.right <= a.left + 1
          expect(isApart || a.foot <= b.top + 0.5 || b.foot <= a.top + 0.5).toBe(true)
        }
    }
  })

  test('parts its rows over figures in their order, and says which goes on', () => {
    expect(figures.flatMap(({ data }) => data.rows)).toHaveLength(rows)
    const captions = figures.map(({ data }) => data.caption)
    expect(captions.map((caption) => caption.endsWith('（续）'))).toEqual(
      captions.map((_, index) => index > 0),
    )
  })
})

test('a name of 200 characters ends in an ellipsis, the whole name stays in the data', () => {
  for (const [figure] of Object.values(figuresOf(3, LONG_NAME))) {
    const mark = figure!.marks.find(
      (each) => each.kind === 'cell' && each.row === 0 && each.column === 0,
    ) as CellMark
    expect(shownLines(wordsAt(figure!, mark), mark).at(-1)).toMatch(/…$/)
    expect(figure!.data.rows[0]![0]!.text).toBe(LONG_NAME)
  }
})
