import type { ReportBlock, ReportModel, Table } from '@shared/report'
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { rowHeight } from './row-height'
import {
  BODY,
  CENTRED,
  DEFAULT_FONT,
  FOOTER,
  HEADING,
  linked,
  pageSetup,
  SIGNED,
  TITLE,
} from './workbook-style'
import { key, linkCell, textCell } from './workbook-table'

const TEXT_WIDTH = 76
const LINE_PADDING_PT = 4

/** Two characters, as a body paragraph begins. */
const INDENT = '　　'

interface Line {
  text: string
  style: CellStyle
  /** The sheet that it leads to. */
  leadsTo?: string
}

const tableLine = ({ caption }: Table, sheet: string): Line => ({
  text: `（${caption}：见工作表“${sheet}”）`,
  style: linked(CENTRED),
  leadsTo: sheet,
})

function blockLines(block: ReportBlock, sheetOf: (table: Table) => string): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: INDENT + block.text, style: HEADING }]
    case 'paragraph':
      return [{ text: INDENT + block.runs.map((run) => run.text).join(''), style: BODY }]
    case 'table':
      return [tableLine(block, sheetOf(block))]
    case 'figure':
      return blockLines(block.data, sheetOf)
    case 'signature':
      return [{ text: '', style: BODY }, ...block.lines.map((text) => ({ text, style: SIGNED }))]
    case 'seal':
      return [{ text: '', style: BODY }, ...block.lines.map((text) => ({ text, style: BODY }))]
    case 'annex':
      return [
        { text: block.label, style: HEADING },
        { text: block.title, style: TITLE },
      ]
    case 'page-break':
      return []
  }
}

function lineHeight({ text, style }: Line): number {
  const size = style.font?.size ?? DEFAULT_FONT.size
  return rowHeight([{ text, size, width: TEXT_WIDTH }], DEFAULT_FONT.size, LINE_PADDING_PT)
}

function headLines({ title, subtitle, isHeadless }: ReportModel): Line[] {
  if (isHeadless) return []
  const under = subtitle.map((text) => ({ text, style: CENTRED }))
  return [{ text: title, style: TITLE }, ...under, { text: '', style: BODY }]
}

/** The words of a report, line by line; where a table stands they name its sheet. */
export function textSheet(model: ReportModel, name: string, sheetOf: (table: Table) => string): WriteSheet {
  const lines: Line[] = [...headLines(model), ...model.blocks.flatMap((block) => blockLines(block, sheetOf))]
  const cells = new Map<string, Partial<Cell>>(
    lines.map(({ text, style, leadsTo }, row) => [
      key(row, 0),
      leadsTo ? linkCell(text, style, leadsTo) : textCell(text, style),
    ]),
  )
  return {
    name,
    columns: [{ width: TEXT_WIDTH }],
    rows: [],
    cells,
    rowDefs: new Map(lines.map((line, row) => [row, { height: lineHeight(line) }])),
    pageSetup: pageSetup(false),
    headerFooter: FOOTER,
    view: { showGridLines: false },
  }
}
