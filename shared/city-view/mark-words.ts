import { formatPoints, formatTotal } from '../format'
import type { Points } from '../points'
import { PHASE_SHORT } from '../text.zh'
import type { SheetMark } from './subject-page'

/** 核实 第2轮 · 苏喆明: which sheet. */
export const sheetWords = ({ phase, round, scorer }: Pick<SheetMark, 'phase' | 'round' | 'scorer'>): string =>
  [PHASE_SHORT[phase] + (round > 1 ? ` 第${round}轮` : ''), scorer].filter(Boolean).join(' · ')

/** 得 1.5，扣 0.5; what a sheet says of a criterion of so many points. */
export function markWords({ mark }: Pick<SheetMark, 'mark'>, points: Points): string {
  if (mark === null) return `得 ${formatPoints(points)}，没有扣分`
  switch (mark.kind) {
    case 'deducted':
      return `得 ${formatPoints(points - mark.deduction)}，扣 ${formatPoints(mark.deduction)}`
    case 'notApplicable':
      return '不适用'
    case 'unanswered':
      return '未评'
  }
}

/** What a table cell has room for: −0.5, 不适用, 未评, or nothing for full points. */
export function markInShort({ mark }: Pick<SheetMark, 'mark'>): string {
  if (mark === null) return '·'
  if (mark.kind === 'deducted') return `−${formatPoints(mark.deduction)}`
  return mark.kind === 'unanswered' ? '未评' : '不适用'
}

/** Why points were taken off, or why it does not apply; null where nothing was written. */
export const reasonOf = ({ mark }: Pick<SheetMark, 'mark'>): string | null =>
  mark && mark.kind !== 'unanswered' ? mark.reason : null

/** 87.5, or how many are unanswered. */
export const totalWords = (total: Points, unanswered: number): string =>
  unanswered === 0 ? formatTotal(total) : `未评 ${unanswered}`
