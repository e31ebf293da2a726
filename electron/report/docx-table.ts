import type { Cell, Column, Table as ReportTable } from '@shared/report'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cleanLines } from './clean-text'
import { exactly, FACE, run } from './docx-styles'
import { BORDER_PT, CELL_PADDING_PT, cellType, columnWidths, TYPE_AREA_PT, twips } from './page'

const EIGHTHS_PER_POINT = 8

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

const line = { style: BorderStyle.SINGLE, size: BORDER_PT * EIGHTHS_PER_POINT, color: '000000' }

interface CellLook {
  face: string
  keepNext: boolean
  align: Column['align']
  columnCount: number
}

function cell(text: string, { face, keepNext, align, columnCount }: CellLook): TableCell {
  const type = cellType(columnCount)
  const children = cleanLines(text).map(
    (words) =>
      new Paragraph({
        alignment: ALIGN[align],
        keepNext,
        spacing: exactly(type.line),
        children: [new TextRun({ ...run(face, type.size), text: words })],
      }),
  )
  return new TableCell({ children, verticalAlign: VerticalAlign.CENTER })
}

function headRow(columns: readonly Column[]): TableRow {
  const look: CellLook = { face: FACE.black, keepNext: true, align: 'center', columnCount: columns.length }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.title, look)),
  })
}

function bodyRow(cells: readonly Cell[], columns: readonly Column[]): TableRow {
  const look = { face: FACE.body, keepNext: false, columnCount: columns.length }
  const children = columns.map(({ align }, index) => cell(cells[index]?.text ?? '', { ...look, align }))
  return new TableRow({ cantSplit: true, children })
}

/** A table as wide as the type area; its head repeats on each page and no row is split. */
export function docxTable(table: ReportTable): Table {
  return new Table({
    width: { size: twips(TYPE_AREA_PT.width), type: WidthType.DXA },
    columnWidths: columnWidths(table.columns).map(twips),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: {
      left: twips(CELL_PADDING_PT.side),
      right: twips(CELL_PADDING_PT.side),
      top: twips(CELL_PADDING_PT.top),
      bottom: twips(CELL_PADDING_PT.top),
    },
    rows: [headRow(table.columns), ...table.rows.map((row) => bodyRow(row, table.columns))],
  })
}
