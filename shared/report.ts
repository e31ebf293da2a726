/** A report as plain data: what it says and in which order. The writers of Word, PDF and Excel only lay it out. */
export interface ReportModel {
  title: string
  /** Under the title: town, date, panel. */
  subtitle: readonly string[]
  /** ISO date that the report bears. */
  date: string
  /** The file name without its ending, such as 宝盖镇_督导帮扶报告_20241130. */
  fileName: string
  /** A form has no head of its own: its title is that of its first annex. */
  isHeadless?: boolean
  blocks: readonly ReportBlock[]
}

export type ReportBlock = Heading | Paragraph | Table | PageBreak | Signature | Annex

/** Level 1 is 一、 in 黑体, 2 is （一） in 楷体, 3 is 1. in bold body; the number is part of the text. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** A body paragraph with the two-character indent; runs in bold where a phrase carries the sentence. */
export interface Paragraph {
  kind: 'paragraph'
  runs: readonly Run[]
}

export interface Run {
  text: string
  bold: boolean
}

export interface Table {
  kind: 'table'
  caption: string
  /** What its sheet of a workbook is called, where the caption is no name. */
  name?: string
  columns: readonly Column[]
  rows: readonly Row[]
}

/** A cell for each column; null where a cell that began above or to the left spreads over it. */
export type Row = readonly (Cell | null)[]

export interface Column {
  title: string
  /** Share of the table's width; the shares of a table need no particular sum. */
  width: number
  align: 'left' | 'center' | 'right'
}

/** What stands in a cell: its words, and the number behind them where it is one. */
export interface Cell {
  text: string
  /** Numbers stay numbers, so that a workbook can count with them. */
  number?: number
  /** How many rows and columns it spreads over, where it is more than one. */
  rows?: number
  columns?: number
}

/** A form or list on a page of its own: 附件3 at the left above its title. */
export interface Annex {
  kind: 'annex'
  label: string
  title: string
}

export interface PageBreak {
  kind: 'page-break'
}

/** The lines at the end, set to the right: who signs, and the date. */
export interface Signature {
  kind: 'signature'
  lines: readonly string[]
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })

export const strong = (text: string): Run => ({ text, bold: true })

/** A body paragraph of plain and bold phrases. */
export function paragraph(...phrases: readonly (string | Run)[]): Paragraph {
  const runs = phrases.map((each) => (typeof each === 'string' ? { text: each, bold: false } : each))
  return { kind: 'paragraph', runs: runs.filter((run) => run.text !== '') }
}
