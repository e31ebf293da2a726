import type { CityResult, CriterionResult, TownResult } from '../../consolidation/city-result'
import { formatShare } from '../../format'
import type { FigureBlock, Words } from '../../report'
import { beforeAfter } from '../charts/before-after'
import { heatMap } from '../charts/heat-map'
import { type Measure, measureOf } from '../charts/measure'
import { ranking } from '../charts/ranking'
import { plan, words } from '../figures'
import {
  cityFigure,
  criterionAt,
  criterionNumber,
  decimalsCell,
  intervalCells,
  meanCell,
  townWords,
} from './figures'

type Figures = FigureBlock<Words>[]

const measured = (cell: Parameters<typeof measureOf>[0]): Measure => measureOf(cell)!

/** The towns by the mean of the first 核实 of those drawn, with its interval; a town of small numbers is not ranked. */
export function townRankingFigure({ towns, totals }: CityResult): Figures {
  const shown = towns.filter(({ verified }) => verified.interval !== null && !verified.isSmall)
  if (shown.length < 2) return []
  const all = totals.means.verification
  return ranking({
    caption: words`各镇（街道）首次核实均分及${plan('confidence')}置信区间`,
    titles: { name: '镇（街道）', value: '核实均分', low: '区间下限', high: '区间上限' },
    rows: shown.toSorted(byMean).map((town) => ({ name: words`${townWords(town)}`, ...rankedOf(town) })),
    reference: { name: '全部平均', value: measured(meanCell(all, { what: 'mean', phase: 'verification' })) },
    unit: '',
  })
}

const byMean = ({ verified: a }: TownResult, { verified: b }: TownResult) => b.sum / b.count - a.sum / a.count

function rankedOf({ caseId, verified }: TownResult) {
  const [low, high] = intervalCells(verified, 'verified', caseId)
  const of = { what: 'mean', phase: 'verification', at: { town: caseId } } as const
  return {
    value: measured(meanCell(verified, of)),
    interval: { low: measured(low!), high: measured(high!) },
  }
}

/** The most columns that a heat map has room for. */
const COLUMNS = 9

/** How many of them show what stands out in one town. */
const PROMINENT = 3

/** In how many of a hundred enterprises each of the leading problems is found, town by town. */
export function problemHeatMap({ towns, common, prominent }: CityResult): Figures {
  const ofTowns = prominent.filter(({ kind }) => kind === 'town').slice(0, PROMINENT)
  const criteria = [...ofTowns, ...common].map(({ criterion }) => criterion)
  const shown = criteria
    .filter((each, index) => criteria.findIndex(({ key }) => key === each.key) === index)
    .slice(0, COLUMNS)
  if (shown.length === 0 || towns.length < 2) return []
  return heatMap({
    caption: '主要问题在各镇（街道）的扣分家数占比',
    title: '镇（街道）',
    columns: shown.map((each) => words`细则${criterionNumber(each)}`),
    rows: towns.map((town, index) => ({
      name: words`${townWords(town)}`,
      values: shown.map((each) => shareOf(each, town, index)),
    })),
    unit: '%',
    limits: [10, 20, 30, 40],
    dark: 'high',
  })
}

function shareOf(criterion: CriterionResult, { caseId }: TownResult, index: number): Measure | null {
  const part = criterion.towns[index]
  if (!part || part.judged === 0 || part.isSmall) return null
  const of = { what: 'share', of: criterionAt(criterion), at: { town: caseId } } as const
  const text = formatShare(part.deducted, part.judged)
  return { cell: { text: [cityFigure(text, of)] }, at: (part.deducted / part.judged) * 100 }
}

/** What 重新帮扶 changed: the mean of the first and of the last 核实 of those verified again. */
export function reassistanceFigure({ towns }: CityResult): Figures {
  const again = towns.filter(({ reverified }) => reverified.count > 0)
  return beforeAfter({
    caption: '重新帮扶前后的核实均分',
    titles: { name: '镇（街道）', before: '首次核实', after: '再次核实', change: '变化' },
    rows: again.map((town) => {
      const { count, before, after } = town.reverified
      const cell = (sum: number, of: 'before' | 'after') =>
        measured(meanCell({ sum, count }, { what: 'again', of, town: town.caseId }))
      const change = (after - before) / 100 / count
      return {
        name: words`${townWords(town)}`,
        before: cell(before, 'before'),
        after: cell(after, 'after'),
        change: decimalsCell(change, { what: 'again', of: 'change', town: town.caseId }),
      }
    }),
    unit: '',
  })
}
