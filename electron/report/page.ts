/** GB/T 9704-2012: the page, its type area and its type sizes, shared by Word and PDF. */
export const PAGE_MM = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 }

/** Distance from the foot of the type area to the page number. */
export const PAGE_NUMBER_GAP_MM = 7

const POINTS_PER_INCH = 72
const MM_PER_INCH = 25.4
const TWIPS_PER_POINT = 20

export const points = (mm: number): number => (mm / MM_PER_INCH) * POINTS_PER_INCH

export const twips = (pt: number): number => Math.round(pt * TWIPS_PER_POINT)

export const TYPE_AREA_PT = {
  width: points(PAGE_MM.width - PAGE_MM.left - PAGE_MM.right),
  height: points(PAGE_MM.height - PAGE_MM.top - PAGE_MM.bottom),
}

/** 22 lines on a page: 225 mm in lines of 28.95 pt. */
export const LINE_PT = 28.95

/** Between two characters, so that 28 of 3号 fit into 156 mm. */
export const BODY_SPACING_PT = -0.25

/** 2号, 3号, 4号, 小四, 五号. */
export const SIZE_PT = { title: 22, body: 16, pageNumber: 14, caption: 14, cell: 12, smallCell: 10.5 }

/** Characters on a line of the title. */
export const TITLE_CHARACTERS = Math.floor(TYPE_AREA_PT.width / SIZE_PT.title)

/** A table of more columns than this is set in 五号. */
const LARGE_CELL_COLUMNS = 4

/** Line distance in a table cell, as a share of its type size. */
const CELL_LINE_FACTOR = 1.4

/** Type size and line distance of a table with so many columns, in points. */
export function cellType(columnCount: number): { size: number; line: number } {
  const size = columnCount > LARGE_CELL_COLUMNS ? SIZE_PT.smallCell : SIZE_PT.cell
  return { size, line: size * CELL_LINE_FACTOR }
}

/** A hair more over and under the words, and 附件3 of an enterprise would need a fifth page. */
export const CELL_PADDING_PT = { side: 4, top: 2.5 }

export const BORDER_PT = 0.5

/** The side of a QR picture: 25 mm, which a telephone reads from an arm's length. */
export const QR_PT = points(25)

/** Room under a table, before the text goes on. */
export const TABLE_GAP_PT = 12

/** Widths of the columns in points, which fill the type area in the shares given. */
export function columnWidths(columns: readonly { width: number }[]): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  return columns.map((column) => (column.width / sum) * TYPE_AREA_PT.width)
}
