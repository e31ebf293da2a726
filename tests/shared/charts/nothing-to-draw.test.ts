import { textOf } from '@shared/report'
import { beforeAfter } from '@shared/report/charts/before-after'
import { groupedBars } from '@shared/report/charts/grouped-bars'
import { heatMap } from '@shared/report/charts/heat-map'
import { ranking } from '@shared/report/charts/ranking'
import { expect, test } from 'vitest'
import { measured } from '../../builders/sample-figures'

const BARS = {
  caption: '均分',
  title: '类别',
  series: [
    { title: '自评', tone: 'self' },
    { title: '帮扶', tone: 'assisted' },
  ],
  unit: '',
} as const

test('nothing is drawn of nothing', () => {
  const titles = { name: '', value: '', low: '', high: '', before: '', after: '', change: '' }
  const none = { caption: '', title: '', titles, unit: '' } as const
  expect(ranking({ ...none, rows: [], reference: null })).toEqual([])
  expect(beforeAfter({ ...none, rows: [] })).toEqual([])
  expect(groupedBars({ ...BARS, groups: [{ name: '规上', values: [null, null] }] })).toEqual([])
  const shades = { limits: [60, 70, 80, 90], dark: 'low', columns: ['目标'] } as const
  expect(heatMap({ ...none, ...shades, rows: [{ name: '云屿镇', values: [null] }] })).toEqual([])
})

test('a series and a group without any number are left out, zero is drawn', () => {
  const [figure] = groupedBars({
    ...BARS,
    groups: [
      { name: '规上', values: [measured(0), null] },
      { name: '中等', values: [null, null] },
    ],
  })
  expect(figure!.data.columns.map(({ title }) => textOf(title))).toEqual(['类别', '自评'])
  expect(figure!.data.rows).toHaveLength(1)
  expect(figure!.marks).toContainEqual(expect.objectContaining({ kind: 'cell', row: 0, column: 1 }))
})

test.each([
  ['low', 59.9, 4],
  ['low', 60, 3],
  ['low', 90, 0],
  ['high', 59.9, 0],
  ['high', 90, 4],
] as const)('with the %s end dark, %d has shade %i', (dark, at, shade) => {
  const [figure] = heatMap({
    caption: '得分率',
    title: '乡镇',
    columns: ['目标'],
    rows: [{ name: '云屿镇', values: [measured(at)] }],
    unit: '%',
    limits: [60, 70, 80, 90],
    dark,
  })
  const [cell] = figure!.marks.filter(({ kind }) => kind === 'rect')
  expect(cell).toMatchObject({ tone: `heat-${shade}` })
})
