import { assertNever } from '../outcome'
import type { Phrase, TracedBlock, TracedReport, Words } from '../report'
import type { Source } from './source'

/** Every printed line of a report, from the title to the last signature. */
export const linesOf = ({ title, subtitle, blocks }: TracedReport): Words[] => [
  title,
  ...subtitle,
  ...blocks.flatMap(linesIn),
]

function linesIn(block: TracedBlock): readonly Words[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().flatMap((cell) => (cell ? [cell.text] : [])),
      ]
    case 'annex':
      return [block.label, block.title]
    case 'signature':
      return block.lines
    case 'page-break':
      return []
    default:
      return assertNever(block)
  }
}

/** A phrase that says where it comes from. */
export type Figure = Phrase & { source: Source }

/** The phrases with a source in the order in which they are read; the place in this list is how a call names one. */
export const figuresOf = (report: TracedReport): Figure[] =>
  linesOf(report).flatMap((words) => (typeof words === 'string' ? [] : words.filter(isTraced)))

const isTraced = (phrase: Phrase): phrase is Figure => phrase.source !== undefined
