import { expect } from 'vitest'
import { consolidate } from '../../shared/consolidation'
import { DEFAULT_CITY_SETTINGS } from '../../shared/consolidation/city-settings'
import { type ChosenMeasure, proposeMeasures, SHIPPED_MEASURES } from '../../shared/consolidation/measures'
import { tallyTown } from '../../shared/consolidation/tally-town'
import type { TownSummary } from '../../shared/consolidation/town-summary'
import { textOf } from '../../shared/report'
import { cityReport } from '../../shared/report/city-report'
import { traceCity } from '../../shared/report/city-trace'
import { cityReading } from '../../shared/report/city-trace/city-reading'
import { figuresOf, linesOf } from '../../shared/report/walk'
import type { Rubrics } from '../../shared/rubric'
import { AS_OF, forms, sha256 } from './county'

const DATE = '2025-01-08'

interface Made {
  summaries: readonly TownSummary[]
  rubricsOf?: (town: TownSummary) => Rubrics
  chosen?: readonly ChosenMeasure[]
  settings?: typeof DEFAULT_CITY_SETTINGS
}

/** A city with its report, and what its figures are counted again from. */
export function cityOf({
  summaries,
  rubricsOf = () => forms,
  chosen = [],
  settings = DEFAULT_CITY_SETTINGS,
}: Made) {
  const tallies = summaries.map((each) => tallyTown(each, rubricsOf(each), sha256))
  const city = consolidate(tallies, { rubrics: forms, sha256, asOf: AS_OF, settings })
  const measures = proposeMeasures(city, SHIPPED_MEASURES, chosen)
  const files = summaries.map(({ caseId, town }) => ({
    caseId,
    name: `${town}.duhe`,
    stateHash: sha256(caseId),
  }))
  const report = cityReport({ city, rubrics: forms, measures, files }, DATE)
  const reading = cityReading({
    heads: summaries,
    summary: (caseId) => summaries.find((each) => each.caseId === caseId)!,
    ...{ rubricsOf, rubrics: forms, settings, asOf: AS_OF, chosen, files },
    library: SHIPPED_MEASURES,
    edits: [],
  })
  return { city, report, reading }
}

const DIGIT = /[\p{Nd}\p{No}]/u

/** Every digit stands in a figure with a source, and every figure is what its source counts again. */
export function expectTraced({ report, reading }: ReturnType<typeof cityOf>) {
  const bare = linesOf(report).flatMap((line) =>
    typeof line === 'string' ? [line] : line.filter(({ source }) => !source).map(({ text }) => text),
  )
  expect(bare.filter((text) => DIGIT.test(text))).toEqual([])
  const figures = figuresOf(report)
  const counted = figures.map(({ source }) => traceCity(source, reading).text)
  const wrong = figures.flatMap(({ text, source }, index) =>
    counted[index] === text ? [] : [{ text, counted: counted[index], source: JSON.stringify(source) }],
  )
  expect(wrong).toEqual([])
  expect(figures.length).toBeGreaterThan(20)
}

export const linesIn = ({ report }: ReturnType<typeof cityOf>) => linesOf(report).map(textOf)
