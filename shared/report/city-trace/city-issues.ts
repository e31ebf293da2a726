import type { CityFigure } from '../city-source'
import { traceLoss, traceLossTowns } from './city-losses'
import type { CityReading } from './city-reading'
import type { CityTrace } from './trace'

/** How many criteria the declared shares make common. */
export function traceIssues(_: Extract<CityFigure, { what: 'issues' }>, reading: CityReading): CityTrace {
  const { townShare, enterpriseShare } = reading.settings
  const common = reading.rubrics.enterprise.criteria.filter(({ id }) => {
    const of = { form: 'enterprise', id } as const
    const number = (trace: CityTrace) => Number(trace.text)
    const loss = (field: 'judged' | 'deducted') => number(traceLoss({ what: 'loss', of, field }, reading))
    const towns = (field: 'judged' | 'deducted') =>
      number(traceLossTowns({ what: 'loss-towns', of, field }, reading))
    return (
      loss('deducted') > 0 &&
      towns('deducted') / towns('judged') >= townShare / 10_000 &&
      loss('deducted') / loss('judged') >= enterpriseShare / 10_000
    )
  })
  return {
    text: String(common.length),
    made: `逐条核对占比后的条数：${common.map(({ id }) => id).join('、')}`,
    rows: [],
  }
}

/** Criteria that no criterion of the city's form reads like; of several alike, those beyond as many as the city has. */
export function traceUnmatched(
  { town }: Extract<CityFigure, { what: 'unmatched' }>,
  reading: CityReading,
): CityTrace {
  const found = new Set<string>()
  for (const each of reading.among({ town }))
    for (const form of ['enterprise', 'township'] as const) {
      const inCity = new Map<string, number>()
      for (const one of reading.rubrics[form].criteria)
        inCity.set(readsAs(one), (inCity.get(readsAs(one)) ?? 0) + 1)
      const seen = new Map<string, number>()
      for (const one of reading.rubricsOf(each)[form].criteria) {
        const nth = (seen.get(readsAs(one)) ?? 0) + 1
        seen.set(readsAs(one), nth)
        if (nth > (inCity.get(readsAs(one)) ?? 0)) found.add(`${form} ${readsAs(one)} ${nth}`)
      }
    }
  return { text: String(found.size), made: '与市级采用的细则逐条核对文字和分值', rows: [] }
}

const readsAs = ({ text, points }: { text: string; points: number }) => `${points} ${text}`
