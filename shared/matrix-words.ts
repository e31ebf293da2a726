import { formatPoints } from './format'
import type { MatrixRow } from './matrix'
import type { Points } from './points'
import { gapWord } from './text.zh'

/** The criterion and the two sides that a cell is about, as people call them. */
export interface CellNames {
  criterion: { id: string; text: string }
  baseline: string
  compared: string
}

/** A cell in words: 海丝机械 · 13.2 四色图张贴在现场：自评 3，核实 1.5，高估 1.5. */
export function cellWords(row: MatrixRow, column: number, names: CellNames): string {
  const gap = row.gaps[column] ?? null
  const sides = [
    sideWords(names.baseline, row.baseline[column] ?? null, row.exempt.baseline.includes(column)),
    sideWords(names.compared, row.compared[column] ?? null, row.exempt.compared.includes(column)),
  ]
  const judged = gap === null ? '不计入比对' : gapWord(gap)
  const fell = row.fullToZero.includes(column) ? ['由满分变为 0 分'] : []
  const { id, text } = names.criterion
  return `${rowName(row)} · ${id} ${text.replace(/[。；]$/, '')}：${[...sides, judged, ...fell].join('，')}`
}

/** 海丝机械, with its round where it went round again. */
export const rowName = ({ name, round }: Pick<MatrixRow, 'name' | 'round'>): string =>
  round > 1 ? `${name} 第${round}轮` : name

function sideWords(name: string, score: Points | null, isExempt: boolean): string {
  if (score === null) return `${name}未评`
  return isExempt ? `${name}不适用（${formatPoints(score)}）` : `${name} ${formatPoints(score)}`
}
