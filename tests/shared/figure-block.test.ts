import type { TracedReport } from '@shared/report'
import { figure, label } from '@shared/report/figures'
import { plainReport } from '@shared/report/plain'
import { figuresOf, linesOf } from '@shared/report/walk'
import { expect, test } from 'vitest'

const tick = label('100%', { names: 'tick', at: 100, unit: '%' })
const points = figure('86.5', { is: 'points', of: { subject: 'T', phase: 'selfAssessment' }, style: 'total' })

const report: TracedReport = {
  title: '标题',
  subtitle: [],
  date: '2024-11-30',
  fileName: '报告',
  blocks: [
    {
      kind: 'figure',
      height: 0.2,
      data: {
        kind: 'table',
        caption: '各部分得分',
        columns: [{ title: '自评', width: 1, align: 'right' }],
        rows: [[{ text: [points], number: 86.5 }]],
      },
      marks: [
        { kind: 'line', x1: 0, y1: 0, x2: 440, y2: 0, width: 0.5, tone: 'hair' },
        { kind: 'words', text: [tick], x: 440, y: 10, size: 9, align: 'right' },
        { kind: 'cell', row: 0, column: 0, x: 200, y: 10, size: 9, align: 'left' },
      ],
    },
  ],
}

test('the words of a figure are read once each, those of its data first', () => {
  expect(linesOf(report)).toEqual(['标题', '各部分得分', '自评', [points], [tick]])
  expect(figuresOf(report)).toEqual([points, tick])
})

test('a writer gets the bare words of the data and of the marks', () => {
  const [block] = plainReport(report).blocks
  expect(block).toMatchObject({
    data: { rows: [[{ text: '86.5', number: 86.5 }]] },
    marks: [{ kind: 'line' }, { text: '100%' }, { kind: 'cell', row: 0, column: 0 }],
  })
})
