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
import { CHINESE_MARKS, cellStyles } from './docx-styles'
import { BORDER_PT, CELL_PADDING_PT, columnWidths, TYPE_AREA_PT, twips } from './page'

const EIGHTHS_PER_POINT = 8

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

const line = { style: BorderStyle.SINGLE, size: BORDER_PT * EIGHTHS_PER_POINT, color: '000000' }

interface CellLook {
  style: string
  align: Column['align']
  keepNext?: boolean
}

function cell({ text, rows, columns }: Cell, { style, align, keepNext }: CellLook): TableCell {
  const children = cleanLines(text).map(
    (words) =>
      new Paragraph({
        style,
        keepNext,
        alignment: ALIGN[align],
        children: [new TextRun({ ...CHINESE_MARKS, text: words })],
      }),
  )
  return new TableCell({ children, verticalAlign: VerticalAlign.CENTER, rowSpan: rows, columnSpan: columns })
}

function rowsOf({ columns, rows }: ReportTable, keepNext: boolean): TableRow[] {
  const style = cellStyles(columns.length)
  const head = columns.map((column) => cell({ text: column.title }, { style: style.head, align: 'center' }))
  const bodies = rows.map((row, rowIndex) => {
    const look = { style: style.body, keepNext: (keepNext && rowIndex === rows.length - 1) || undefined }
    return row.flatMap((each, index) => (each ? [cell(each, { ...look, align: columns[index]!.align })] : []))
  })
  return [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...bodies.map((children) => new TableRow({ cantSplit: true, children })),
  ]
}

/** A table as wide as the type area; its head repeats on each page and no row is split; its last row may stay with what follows. */
export function docxTable(table: ReportTable, keepNext: boolean): Table {
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
    rows: rowsOf(table, keepNext),
  })
}
