import type { FigureMark } from './report/figure'
import type { Source } from './report/source'

/** Words that stay together; where they are a figure or a quotation, they say what of the case they are. */
export interface Phrase {
  text: string
  source?: Source
}

/** A printed line: phrases with their sources, or a bare string where nothing is to be traced. */
export type Words = string | readonly Phrase[]

/**
 * A report as plain data: what it says and in which order. The writers of Word, PDF and Excel only lay it out.
 * Reports are built of `Words`; `plainReport` leaves the bare text, which is all that a writer needs.
 */
export interface ReportModel<Text = string> {
  title: Text
  /** Under the title: town, date, panel. */
  subtitle: readonly Text[]
  /** ISO date that the report bears. */
  date: string
  /** The file name without its ending, such as 宝盖镇_督导帮扶报告_20241130. */
  fileName: string
  /** A form has no head of its own: its title is that of its first annex. */
  isHeadless?: boolean
  blocks: readonly ReportBlock<Text>[]
}

export type TracedReport = ReportModel<Words>

export type ReportBlock<Text = string> =
  | Heading<Text>
  | Paragraph<Text>
  | Table<Text>
  | FigureBlock<Text>
  | PageBreak
  | Signature<Text>
  | Annex<Text>
  | SealBlock<Text>
export type TracedBlock = ReportBlock<Words>

/** Level 1 is 一、 in 黑体, 2 is （一） in 楷体, 3 is 1. in bold body; the number is part of the text. */
export interface Heading<Text = string> {
  kind: 'heading'
  level: 1 | 2 | 3
  text: Text
}

/** A body paragraph with the two-character indent; runs in bold where a phrase carries the sentence. */
export interface Paragraph<Text = string> {
  kind: 'paragraph'
  /** What its author calls it, the same whatever the case says; no other paragraph of the document is called so. */
  id?: string
  /** Its first run is its number in a list, which is no part of what can be rewritten. */
  isNumbered?: true
  /** The id of the rewritten paragraph whose next line this is. */
  continues?: string
  runs: readonly Run<Text>[]
}

export interface Run<Text = string> {
  text: Text
  bold: boolean
}

export interface Table<Text = string> {
  kind: 'table'
  caption: Text
  /** What its sheet of a workbook is called, where the caption is no name. */
  name?: string
  columns: readonly Column<Text>[]
  rows: readonly Row<Text>[]
}

/** A cell for each column; null where a cell that began above or to the left spreads over it. */
export type Row<Text = string> = readonly (Cell<Text> | null)[]

export interface Column<Text = string> {
  title: Text
  /** Share of the table's width; the shares of a table need no particular sum. */
  width: number
  align: 'left' | 'center' | 'right'
}

/** What stands in a cell: its words, and the number behind them where it is one. */
export interface Cell<Text = string> {
  text: Text
  /** Numbers stay numbers, so that a workbook can count with them. */
  number?: number
  /** How many rows and columns it spreads over, where it is more than one. */
  rows?: number
  columns?: number
}

/** A table that is drawn: each of its words stands in the data once, and the marks say where it is shown. */
export interface FigureBlock<Text = string> {
  kind: 'figure'
  /** Its caption is that of the figure. */
  data: Table<Text>
  /** As a share of the width of the text. */
  height: number
  marks: readonly FigureMark<Text>[]
}

/** A form or list on a page of its own: 附件3 at the left above its title. */
export interface Annex<Text = string> {
  kind: 'annex'
  label: Text
  title: Text
}

export interface PageBreak {
  kind: 'page-break'
}

/** The lines at the end, set to the right: who signs, and the date. */
export interface Signature<Text = string> {
  kind: 'signature'
  lines: readonly Text[]
}

/** What the case's seals say at the end of a report, in small lines; beside the code of one in force, its picture. */
export interface SealBlock<Text = string> {
  kind: 'seal'
  /** What the QR picture says to a telephone. */
  qr: string | null
  lines: readonly Text[]
}

export function heading(level: Heading['level'], text: string): Heading
export function heading(level: Heading['level'], text: Words): Heading<Words>
export function heading(level: Heading['level'], text: Words): Heading<Words> {
  return { kind: 'heading', level, text }
}

export function strong(text: string): Run
export function strong(text: Words): Run<Words>
export function strong(text: Words): Run<Words> {
  return { text, bold: true }
}

/** A body paragraph of plain and bold phrases. */
export function paragraph(...phrases: readonly (string | Run)[]): Paragraph
export function paragraph(...phrases: readonly (Words | Run<Words>)[]): Paragraph<Words>
export function paragraph(...phrases: readonly (Words | Run<Words>)[]): Paragraph<Words> {
  const runs = phrases.map((each) => (isRun(each) ? each : { text: each, bold: false }))
  return { kind: 'paragraph', runs: runs.filter((run) => textOf(run.text) !== '') }
}

const isRun = (of: Words | Run<Words>): of is Run<Words> => typeof of === 'object' && 'bold' in of

/** What is printed. */
export const textOf = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('')
