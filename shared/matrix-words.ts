import type { Phase } from './case/phase'
import type { ComparedPhases } from './comparison'
import { formatMean, formatPoints } from './format'
import type { Sum } from './groups'
import type { MatrixRow } from './matrix'
import type { Points } from './points'
import type { Criterion } from './rubric'
import { gapWord, PHASE_SHORT } from './text.zh'

/** Whose cell it is: 海丝机械 · 13.2 四色图张贴在现场. */
export const cellName = (row: MatrixRow, { id, text }: Pick<Criterion, 'id' | 'text'>): string =>
  `${rowName(row)} · ${id} ${text.replace(/[。；]$/, '')}`

/** What a cell says: 自评 3，核实 1.5，高估 1.5. */
export function cellScores(row: MatrixRow, column: number, { baseline, against }: ComparedPhases): string {
  const gap = row.gaps[column] ?? null
  const words = [
    sideWords(baseline, row.baseline[column] ?? null, row.exempt.baseline.includes(column)),
    sideWords(against, row.compared[column] ?? null, row.exempt.compared.includes(column)),
    gap === null ? '不计入比对' : gapWord(gap),
  ]
  return [...words, ...(row.fullToZero.includes(column) ? ['由满分变为 0 分'] : [])].join('，')
}

/** 海丝机械, with its round where it went round again. */
export const rowName = ({ name, round }: Pick<MatrixRow, 'name' | 'round'>): string =>
  round > 1 ? `${name} 第${round}轮` : name

function sideWords(phase: Phase, score: Points | null, isExempt: boolean): string {
  const name = PHASE_SHORT[phase]
  if (score === null) return `${name}未评`
  return isExempt ? `${name}不适用（${formatPoints(score)}）` : `${name} ${formatPoints(score)}`
}

/** The mean of gaps with its sign: −0.45; · where they come to nothing, – where there are none. */
export function meanGap({ sum, count }: Sum): string {
  if (count === 0) return '–'
  if (sum === 0) return '·'
  const mean = formatMean(sum, count)
  return sum > 0 && mean !== '0.00' ? `+${mean}` : mean
}
