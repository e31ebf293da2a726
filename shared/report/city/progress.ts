import { PHASES } from '../../case/phase'
import type { CityResult } from '../../consolidation/city-result'
import { DEADLINES } from '../../phases'
import type { Words } from '../../report'
import { PHASE_SHORT } from '../../text.zh'
import { enumerate, words } from '../figures'
import { cityDay, sum } from './figures'

const STATES = [
  { state: 'kept', word: '按期完成' },
  { state: 'late', word: '逾期完成' },
  { state: 'overdue', word: '已到期尚未完成' },
] as const

/** How many towns kept each deadline that has come or was met. */
export function progressWords({ towns }: CityResult): Words {
  const parts = PHASES.flatMap((phase) => {
    const counted = STATES.map(({ state, word }) => {
      const count = towns.filter(({ deadlines }) =>
        deadlines.some((each) => each.phase === phase && each.state === state),
      ).length
      return { word, count, of: `deadline.${phase}.${state}` as const }
    }).filter(({ count }) => count > 0)
    if (counted.length === 0) return []
    const states = counted.map(({ word, count, of }) => words`${word}${sum(count, of)}个`)
    const due = cityDay(DEADLINES[phase], { is: 'deadline', phase })
    return [words`${PHASE_SHORT[phase]}阶段（${due}前）${enumerate(states)}`]
  })
  return parts.length === 0
    ? '各阶段时限均未到期，案卷中没有完成时间的记录。'
    : words`对照行动方案的时限，以镇（街道）计：${enumerate(parts, '；')}。`
}
