import type { Source } from './source'
import type { CaseReading } from './trace/case-reading'
import {
  traceDay,
  traceDrawn,
  traceFact,
  traceFormCount,
  traceFormPoints,
  traceLabel,
  tracePlan,
  traceQuote,
  traceSum,
  traceTolerance,
} from './trace/constants'
import { traceCount, traceShare } from './trace/counts'
import { traceEdited } from './trace/edited'
import { traceStatistic } from './trace/sample'
import {
  traceDeducted,
  traceGap,
  traceGapShare,
  traceMean,
  traceMeanGap,
  tracePoints,
  traceRate,
} from './trace/scores'
import type { Trace } from './trace/trace'

type Tracers = { [Is in Source['is']]: (of: Extract<Source, { is: Is }>, reading: CaseReading) => Trace }

const TRACERS: Tracers = {
  points: tracePoints,
  deducted: traceDeducted,
  gap: traceGap,
  'gap-share': traceGapShare,
  rate: traceRate,
  mean: traceMean,
  'mean-rate': traceMean,
  'mean-gap': traceMeanGap,
  count: traceCount,
  share: traceShare,
  sum: traceSum,
  fact: traceFact,
  'form-points': traceFormPoints,
  'form-count': traceFormCount,
  tolerance: traceTolerance,
  drawn: traceDrawn,
  statistic: traceStatistic,
  day: traceDay,
  quote: traceQuote,
  label: traceLabel,
  edited: traceEdited,
  city: ofNoCase,
  plan: tracePlan,
}

/** A figure of the city is worked out from all its towns (city-trace.ts). */
function ofNoCase(): never {
  throw new Error('a figure of the city in the report of a case')
}

/** How a figure came to be, worked out again from the record alone. */
export function traceOf(source: Source, reading: CaseReading): Trace {
  const tracer = TRACERS[source.is] as (of: Source, reading: CaseReading) => Trace
  return tracer(source, reading)
}
