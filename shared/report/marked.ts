import { type Phrase, type ReportModel, type TracedReport, textOf, type Words } from '../report'
import { type Figure, figuresOf, isTraced, mapLines } from './walk'

/** A phrase as the window shows it; `at` names the figure that it may be asked about. */
export interface MarkedPhrase {
  text: string
  at?: number
}

export type MarkedWords = string | readonly MarkedPhrase[]
export type MarkedReport = ReportModel<MarkedWords>

/** Whether it is worth asking how a figure came to be: numbers of lines and quotations speak for themselves. */
const isAsked = ({ source }: Figure): boolean => source.is !== 'label' && source.is !== 'quote'

const isMarked = (phrase: Phrase): phrase is Figure => isTraced(phrase) && isAsked(phrase)

/** The figures of a report that can be asked about; the place in this list is what `at` names. */
export const askedFigures = (report: TracedReport): Figure[] => figuresOf(report).filter(isAsked)

/** The report as it crosses to the window: a number in the place of each source, since a book has thousands of them. */
export function markedReport(report: TracedReport): MarkedReport {
  let next = 0
  const mark = (phrase: Phrase): MarkedPhrase =>
    isMarked(phrase) ? { text: phrase.text, at: next++ } : { text: phrase.text }
  return mapLines(report, (line: Words): MarkedWords => {
    if (typeof line === 'string') return line
    return line.some(isMarked) ? joined(line.map(mark)) : textOf(line)
  })
}

/** Unmarked neighbours as one phrase. */
function joined(phrases: readonly MarkedPhrase[]): MarkedPhrase[] {
  const kept: MarkedPhrase[] = []
  for (const phrase of phrases) {
    const last = kept.at(-1)
    if (last && last.at === undefined && phrase.at === undefined)
      kept[kept.length - 1] = { text: last.text + phrase.text }
    else kept.push(phrase)
  }
  return kept
}
