import type { CityResult, SectionResult, TownResult } from '../../consolidation/city-result'
import { formatDecimals, formatMean, formatShare } from '../../format'
import { BENCHMARKS_MIN } from '../../gates/later'
import { heading, type Phrase, type TracedBlock, type Words } from '../../report'
import { enumerate, words } from '../figures'
import { named } from '../named-paragraph'
import type { CityPapers } from './city-papers'
import { cityFigure, cityQuote, sum, townWords } from './figures'
import { reassistanceFigure } from './town-figures'

const BEST = 3

/** 二、主要成果: what the data shows to be better or done, and no more. */
export function achievements({ city }: CityPapers): TracedBlock[] {
  const blocks = [
    ...optional('achievements/sections', bestSections(city)),
    ...optional('achievements/reassistance', reassistance(city)),
    ...reassistanceFigure(city),
    ...optional('achievements/benchmarks', benchmarks(city)),
    ...optional('achievements/findings', findings(city)),
  ]
  return [
    heading(1, '二、主要成果'),
    ...(blocks.length > 0 ? blocks : [named('achievements', '案卷中还没有可以归纳的成果。')]),
  ]
}

const optional = (id: string, text: Words | null): TracedBlock[] => (text ? [named(id, text)] : [])

/** The sections of the enterprises' form that the largest part of their points is got in. */
function bestSections({ sections, totals }: CityResult): Words | null {
  const rated = sections.filter(
    ({ form, got, share }) => form === 'enterprise' && got.count > 0 && !share.isSmall,
  )
  if (rated.length < BEST) return null
  const best = rated.toSorted((a, b) => rateOf(b) - rateOf(a)).slice(0, BEST)
  const { selfAssessment } = totals.inForce
  const own =
    selfAssessment > 0 ? words`（其中${sum(selfAssessment, 'in-force.selfAssessment')}家为企业自评）` : ''
  return words`从最近一次完整评分看${own}，生产经营单位得分率较高的是${enumerate(best.map(sectionWords))}。`
}

const rateOf = ({ got, points }: SectionResult): number => got.sum / (got.count * points)

const sectionWords = ({ form, no, title, got, points }: SectionResult): Words =>
  words`${cityQuote(title, { from: 'section', form, no })}（${cityFigure(formatShare(got.sum, got.count * points), { what: 'section-rate', form, no })}）`

function reassistance({ totals: { orders, reverified } }: CityResult): Words | null {
  if (orders.raised === 0) return null
  const took =
    orders.closed > 0
      ? words`，已办结${sum(orders.closed, 'orders.closed')}件，平均用时${cityFigure(formatDecimals(orders.closedDays / orders.closed, 1), { what: 'days', of: 'closed' })}天`
      : ''
  const open = orders.open > 0 ? words`，尚有${sum(orders.open, 'orders.open')}件未办结` : ''
  const { count, before, after } = reverified
  const again =
    count > 0
      ? words`经重新帮扶并再次核实的${sum(count, 'again.count')}家企业，核实均分由${cityFigure(formatMean(before, count), { what: 'again', of: 'before' })}分变为${cityFigure(formatMean(after, count), { what: 'again', of: 'after' })}分，${settledWords(reverified)}。`
      : ''
  return words`对核实结果不一致的，下达重新帮扶${sum(orders.raised, 'orders.raised')}件${took}${open}。${again}`
}

function settledWords({ count, settled }: CityResult['totals']['reverified']): Words {
  if (settled === 0) return '再次核实与自评仍不一致'
  if (settled === count) return '再次核实均与自评一致'
  return words`其中${sum(settled, 'again.settled')}家再次核实与自评一致`
}

function benchmarks({ towns, totals }: CityResult): Words | null {
  const { total, isNew } = totals.benchmarks
  if (total === 0) return null
  const enough = towns.filter(({ hasBenchmarks }) => hasBenchmarks)
  const least: Phrase = cityFigure(String(BENCHMARKS_MIN), { what: 'benchmarks-least' })
  const reached =
    enough.length > 0
      ? words`，达到新增不少于${least}家要求的有${namesOf(enough)}`
      : words`，尚无镇（街道）达到新增不少于${least}家的要求`
  return words`各镇（街道）登记标杆企业${sum(total, 'benchmarks.total')}家，其中本次行动新增${sum(isNew, 'benchmarks.isNew')}家${reached}。`
}

const namesOf = (towns: readonly TownResult[]): Words => enumerate(towns.map(townWords))

function findings({ totals }: CityResult): Words | null {
  if (totals.findings === 0) return null
  return words`帮扶中记录特色亮点、主要成效、存在不足和意见建议共${sum(totals.findings, 'findings')}条，详见各镇（街道）案卷。`
}
