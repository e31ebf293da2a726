import { formatDate } from '../format'
import { tickText } from './charts/scale'
import type { CityFigure } from './city-source'
import { traceIssues, traceUnmatched } from './city-trace/city-issues'
import {
  traceLoss,
  traceLossTowns,
  traceLost,
  traceShare,
  traceTest,
  traceTests,
} from './city-trace/city-losses'
import type { CityReading } from './city-trace/city-reading'
import {
  traceAgain,
  traceBound,
  traceCityInflation,
  traceDays,
  traceInflation,
  traceInterval,
  traceMean,
  traceSectionRate,
  traceTownship,
} from './city-trace/city-scores'
import { traceSum } from './city-trace/city-sums'
import {
  traceAlike,
  traceCriterionPoints,
  traceDay,
  tracePlans,
  traceQuote,
  traceSetting,
  traceTolerances,
} from './city-trace/city-words'
import type { CityTrace } from './city-trace/trace'
import { numberAt } from './edited-words'
import { PLAN_WORDS, type Source } from './source'

type Tracers = {
  [What in CityFigure['what']]: (of: Extract<CityFigure, { what: What }>, reading: CityReading) => CityTrace
}

const TRACERS: Tracers = {
  sum: traceSum,
  mean: traceMean,
  inflation: traceInflation,
  interval: traceInterval,
  'city-inflation': traceCityInflation,
  bound: traceBound,
  township: traceTownship,
  loss: traceLoss,
  'loss-towns': traceLossTowns,
  share: traceShare,
  test: traceTest,
  tests: traceTests,
  lost: traceLost,
  'criterion-points': traceCriterionPoints,
  'section-rate': traceSectionRate,
  days: traceDays,
  again: traceAgain,
  setting: traceSetting,
  issues: traceIssues,
  unmatched: traceUnmatched,
  tolerances: traceTolerances,
  alike: traceAlike,
  plans: tracePlans,
  'benchmarks-least': () => ({ text: '10', made: '行动方案要求各新增不少于10家', rows: [] }),
  quote: traceQuote,
  day: traceDay,
}

/** How a figure of the city report came to be, worked out again from the towns' summaries; throws for a figure of a single case. */
export function traceCity(source: Source, reading: CityReading): CityTrace {
  switch (source.is) {
    case 'city': {
      const tracer = TRACERS[source.of.what] as (of: CityFigure, reading: CityReading) => CityTrace
      return tracer(source.of, reading)
    }
    case 'label':
      return { text: labelText(source.of), made: '编号', rows: [] }
    case 'plan':
      return { text: PLAN_WORDS[source.words], made: '方案或方法里的固定用语', rows: [] }
    case 'edited':
      return traceEdited(source, reading)
    default:
      throw new Error(`${source.is} is no figure of a city`)
  }
}

function labelText(of: Extract<Source, { is: 'label' }>['of']): string {
  if (of.names === 'line') return String(of.no)
  if (of.names === 'tick') return tickText(of.at, of.unit)
  if (of.names === 'criterion') return of.id
  throw new Error(`${of.names} names nothing of a city`)
}

/** A number that somebody wrote into the report. */
function traceEdited(
  { report, paragraph, at }: Extract<Source, { is: 'edited' }>,
  { edits }: CityReading,
): CityTrace {
  const edit = edits.find((each) => each.report === report && each.paragraph === paragraph)!
  return {
    text: numberAt(edit.text, at) ?? '',
    made: `${edit.by}${formatDate(edit.at)}改写时手写的数，汇总数据里没有它的来源`,
    rows: [],
  }
}
