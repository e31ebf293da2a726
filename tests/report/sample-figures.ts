import { type FigureBlock, textOf } from '@shared/report'
import { beforeAfter } from '@shared/report/charts/before-after'
import { groupedBars } from '@shared/report/charts/grouped-bars'
import { heatMap } from '@shared/report/charts/heat-map'
import type { Measure } from '@shared/report/charts/measure'
import { ranking } from '@shared/report/charts/ranking'
import { mapBlock } from '@shared/report/walk'

export const measured = (at: number, text = at.toFixed(1)): Measure => ({ cell: { text, number: at }, at })

export const percent = (at: number): Measure => ({ cell: { text: `${at.toFixed(1)}%` }, at })

const TOWNS = ['云屿镇', '宝盖镇', '安平街道', '石湖镇', '鸿山镇', '永宁镇', '锦尚镇', '祥芝镇']

const SECTIONS = [
  '目标',
  '机构和职责',
  '规章制度',
  '教育培训',
  '“三张清单”',
  '“四色”安全风险分级管控',
  '现场“5S”管理',
]

const plain = (figures: readonly ReturnType<typeof ranking>[number][]) =>
  figures.map((figure) => mapBlock(figure, textOf) as FigureBlock)

/** One figure of each kind with so many rows, the first with the name given. */
export function figuresOf(rows: number, name: string): Record<string, FigureBlock[]> {
  const names = Array.from({ length: rows }, (_, row) => (row === 0 ? name : `${TOWNS[row % 8]}${row}`))
  const value = (row: number, column = 0) => 60 + ((row * 17 + column * 23) % 39)
  return {
    ranking: plain(
      ranking({
        caption: '各镇核实均分和区间',
        titles: { name: '乡镇', value: '均分', low: '区间下限', high: '区间上限' },
        rows: names.map((each, row) => ({
          name: each,
          value: measured(90 - (row % 25)),
          interval: { low: measured(86 - (row % 25)), high: measured(93 - (row % 25)) },
        })),
        reference: { name: '全市平均', value: measured(83.4) },
        unit: '',
      }),
    ),
    bars: plain(
      groupedBars({
        caption: '各部分得分率',
        title: '部分',
        series: [
          { title: '自评', tone: 'self' },
          { title: '帮扶', tone: 'assisted' },
          { title: '核实', tone: 'verified' },
        ],
        groups: names.map((each, row) => ({
          name: each,
          values: [
            percent(value(row)),
            row % 3 === 0 ? null : percent(value(row, 1)),
            percent(value(row, 2)),
          ],
        })),
        unit: '%',
      }),
    ),
    heat: plain(
      heatMap({
        caption: '各镇各部分得分率',
        title: '乡镇',
        columns: SECTIONS,
        rows: names.map((each, row) => ({
          name: each,
          values: SECTIONS.map((_, column) =>
            row === 2 && column === 3 ? null : percent(value(row, column)),
          ),
        })),
        unit: '%',
        limits: [60, 70, 80, 90],
        dark: 'low',
      }),
    ),
    pairs: plain(
      beforeAfter({
        caption: '自评与核实得分',
        titles: { name: '企业', before: '自评', after: '核实', change: '差' },
        rows: names.map((each, row) => ({
          name: each,
          before: measured(value(row)),
          after: measured(value(row) - 9 + (row % 5) * 3),
          change: { text: (-9 + (row % 5) * 3).toFixed(1).replace('-', '−') },
        })),
        unit: '',
      }),
    ),
  }
}
