import type { DeadlineResult, SampleMean, Share } from '../consolidation/city-result'
import { formatDate, formatDecimals } from '../format'
import { PHASE_SHORT } from '../text.zh'

/** 82.10–86.30: where the mean of all enterprises lies with 95 %; null where nobody can say. */
export const intervalWords = ({ interval }: Pick<SampleMean, 'interval'>): string | null =>
  interval && `${formatDecimals(interval[0], 2)} ～ ${formatDecimals(interval[1], 2)}`

/** 12.1%～26.4%: the 95 % interval of a share. */
export const shareIntervalWords = ({ interval }: Pick<Share, 'interval'>): string | null =>
  interval && `${formatDecimals(interval[0] * 100, 1)}%～${formatDecimals(interval[1] * 100, 1)}%`

const STATES: Readonly<Record<DeadlineResult['state'], string>> = {
  kept: '按期',
  late: '逾期完成',
  overdue: '已逾期',
  pending: '未到期',
  unknown: '完成日不明',
}

/** 核实 已逾期（限2024年12月10日）. */
export const deadlineWords = ({ phase, due, state }: DeadlineResult): string =>
  `${PHASE_SHORT[phase]} ${STATES[state]}（限${formatDate(due)}）`

/** What a town's deadlines come to in a word or two: the worst of them. */
export function deadlinesInShort(deadlines: readonly DeadlineResult[]): string {
  const count = (state: DeadlineResult['state']) => deadlines.filter((each) => each.state === state).length
  if (count('overdue') > 0) return `${count('overdue')} 项已逾期`
  if (count('late') > 0) return `${count('late')} 项逾期完成`
  if (count('kept') === 0) return '—'
  return `${count('kept')} 项按期`
}
