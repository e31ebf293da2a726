import type { ScoredPhase } from '../../case/phase'
import type { CriterionResult, SampleMean, Share, TownResult } from '../../consolidation/city-result'
import { formatDate, formatDecimals, formatMean, formatPoints, formatShare } from '../../format'
import type { Sum } from '../../groups'
import type { Points } from '../../points'
import type { Cell, Phrase, Words } from '../../report'
import type { Rubric } from '../../rubric'
import type { CityCriterion, CityDay, CityFigure, CityQuoted, CityScope, CitySum } from '../city-source'
import { figure, label, words } from '../figures'
import { figureCell } from '../table'

/** A figure of the city. */
export const cityFigure = (text: string, of: CityFigure): Phrase => figure(text, { is: 'city', of })

export const sum = (value: number, of: CitySum, at?: CityScope): Phrase =>
  cityFigure(String(value), { what: 'sum', of, at })

export const sumCell = (value: number, of: CitySum, at?: CityScope): Cell<Words> =>
  figureCell(String(value), value, { is: 'city', of: { what: 'sum', of, at } })

export const NOTHING_CELL: Cell<Words> = { text: '—' }

export const phaseMean = (of: Sum, phase: ScoredPhase, at?: CityScope): Phrase =>
  cityFigure(formatMean(of.sum, of.count), { what: 'mean', phase, at })

export const meanCell = (of: Sum, source: CityFigure): Cell<Words> =>
  of.count === 0
    ? NOTHING_CELL
    : figureCell(formatMean(of.sum, of.count), Number(formatMean(of.sum, of.count).replace('−', '-')), {
        is: 'city',
        of: source,
      })

/** A mean of few enterprises, to be read as such. */
export const marked = (cell: Cell<Words>, isSmall: boolean): Cell<Words> =>
  isSmall && cell.number !== undefined ? { ...cell, text: words`${cell.text}*` } : cell

/** Points as a calculated figure, two decimals. */
export const decimals = (value: number, of: CityFigure): Phrase => cityFigure(formatDecimals(value, 2), of)

export const decimalsCell = (value: number, of: CityFigure): Cell<Words> =>
  figureCell(formatDecimals(value, 2), Number(value.toFixed(2)), { is: 'city', of })

export const pointsLost = (points: Points, of: CityFigure): Phrase => cityFigure(formatPoints(points), of)

/** The end of an interval as a percentage with one decimal. */
export const percent = (value: number): string => `${formatDecimals(value * 100, 1)}%`

/** A share as a percentage with one decimal. */
export const share = (of: Share, source: Extract<CityFigure, { what: 'share' }>): Phrase =>
  cityFigure(formatShare(of.part, of.whole), source)

/** 40.2%至51.0%. */
export const shareInterval = (of: Share, source: Extract<CityFigure, { what: 'share' }>): Words => {
  const [low, high] = of.interval!
  return words`${cityFigure(percent(low), { ...source, end: 'low' })}至${cityFigure(percent(high), { ...source, end: 'high' })}`
}

export const shareCell = (of: Share, source: Extract<CityFigure, { what: 'share' }>): Cell<Words> =>
  of.whole === 0 ? NOTHING_CELL : { text: [share(of, source)] }

/** Small probabilities are said to be small, not printed as zero. */
export const chanceText = (p: number): string => (p < 0.0001 ? '小于0.0001' : `为${formatDecimals(p, 4)}`)

/** A whole number, or a dash where there is none. */
export const wholeCell = (value: number | null, of: CityFigure): Cell<Words> =>
  value === null ? NOTHING_CELL : figureCell(String(value), value, { is: 'city', of })

/** The two ends of a town's interval. */
export const intervalCells = (
  { interval }: SampleMean,
  of: 'verified' | 'inflation',
  town: string,
): Cell<Words>[] =>
  (['low', 'high'] as const).map((end, index) =>
    interval ? decimalsCell(interval[index]!, { what: 'interval', of, town, end }) : NOTHING_CELL,
  )

export const cityQuote = (text: string, of: CityQuoted): Phrase => cityFigure(text, { what: 'quote', of })

export const cityDay = (isoDate: string, of: CityDay): Phrase =>
  cityFigure(formatDate(isoDate), { what: 'day', of })

export const townWords = ({ caseId, name }: Pick<TownResult, 'caseId' | 'name'>): Phrase =>
  cityQuote(name, { from: 'town', town: caseId })

export const criterionAt = ({ form, id }: Pick<CriterionResult, 'form' | 'id'>): CityCriterion => ({
  form,
  id,
})

/** 9.3, as a number of the city's form. */
export const criterionNumber = ({ form, id }: Pick<CriterionResult, 'form' | 'id'>): Phrase =>
  label(id, { names: 'criterion', form, id })

export const criterionText = (of: Pick<CriterionResult, 'form' | 'id' | 'text'>): Phrase =>
  cityQuote(bare(of.text), { from: 'criterion', of: criterionAt(of) })

/** 细则9.3（“三张清单”）. */
export function criterionName({ form, id }: Pick<CriterionResult, 'form' | 'id'>, rubric: Rubric): Words {
  const { no, title } = rubric.sectionOf.get(id)!
  return words`细则${criterionNumber({ form, id })}（${cityQuote(title, { from: 'section', form, no })}）`
}

/** What a criterion asks, without the stop that ends it. */
export const bare = (text: string): string => text.replace(/[。；;]$/, '')
