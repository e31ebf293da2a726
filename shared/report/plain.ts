import { assertNever } from '../outcome'
import { type ReportBlock, type ReportModel, type TracedBlock, type TracedReport, textOf } from '../report'

/** The report as the writers lay it out: the same words without their sources. */
export const plainReport = (report: TracedReport): ReportModel => ({
  ...report,
  title: textOf(report.title),
  subtitle: report.subtitle.map(textOf),
  blocks: report.blocks.map(plainBlock),
})

export function plainBlock(block: TracedBlock): ReportBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: textOf(block.text) }
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: textOf(run.text) })) }
    case 'table':
      return {
        ...block,
        caption: textOf(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: textOf(column.title) })),
        rows: block.rows.map((row) => row.map((cell) => cell && { ...cell, text: textOf(cell.text) })),
      }
    case 'annex':
      return { ...block, label: textOf(block.label), title: textOf(block.title) }
    case 'signature':
      return { ...block, lines: block.lines.map(textOf) }
    case 'page-break':
      return block
    default:
      return assertNever(block)
  }
}
