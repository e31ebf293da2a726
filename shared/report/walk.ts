import { assertNever } from '../outcome'
import type { Phrase, ReportBlock, ReportModel, Table, TracedReport, Words } from '../report'
import type { FigureMark } from './figure'
import type { Source } from './source'

/** The same report with every printed line made into something else, from the title to the last signature. */
export const mapLines = <From, To>(report: ReportModel<From>, make: (line: From) => To): ReportModel<To> => ({
  ...report,
  title: make(report.title),
  subtitle: report.subtitle.map(make),
  blocks: report.blocks.map((block) => mapBlock(block, make)),
})

export function mapBlock<From, To>(block: ReportBlock<From>, make: (line: From) => To): ReportBlock<To> {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: make(block.text) }
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: make(run.text) })) }
    case 'table':
      return mapTable(block, make)
    case 'figure':
      return {
        ...block,
        data: mapTable(block.data, make),
        marks: block.marks.map((mark) => mapMark(mark, make)),
      }
    case 'annex':
      return { ...block, label: make(block.label), title: make(block.title) }
    case 'signature':
    case 'seal':
      return { ...block, lines: block.lines.map(make) }
    case 'page-break':
      return block
    default:
      return assertNever(block)
  }
}

const mapTable = <From, To>(table: Table<From>, make: (line: From) => To): Table<To> => ({
  ...table,
  caption: make(table.caption),
  columns: table.columns.map((column) => ({ ...column, title: make(column.title) })),
  rows: table.rows.map((row) => row.map((cell) => cell && { ...cell, text: make(cell.text) })),
})

const mapMark = <From, To>(mark: FigureMark<From>, make: (line: From) => To): FigureMark<To> =>
  mark.kind === 'words' ? { ...mark, text: make(mark.text) } : mark

/** Every printed line in the order in which it is read. */
export function linesOf(report: TracedReport): Words[] {
  const lines: Words[] = []
  mapLines(report, (line) => lines.push(line))
  return lines
}

/** A phrase that says where it comes from. */
export type Figure = Phrase & { source: Source }

/** The phrases with a source, in the order in which they are read. */
export const figuresOf = (report: TracedReport): Figure[] =>
  linesOf(report).flatMap((line) => (typeof line === 'string' ? [] : line.filter(isTraced)))

export const isTraced = (phrase: Phrase): phrase is Figure => phrase.source !== undefined
