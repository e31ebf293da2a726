import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { STYLE } from './docx-styles'
import { PAGE_MM, PAGE_NUMBER_GAP_MM, points, SIZE_PT, twips } from './page'

const mm = (length: number): number => twips(points(length))

/** From the edge of the sheet to the foot of the page number: what is left of the margin under gap and number. */
const FOOTER_MM = 23

const HEADER_MM = PAGE_MM.top - PAGE_NUMBER_GAP_MM

/** A4 with the margins of GB/T 9704-2012 and no grid: exact lines make the 22 lines. */
export const SECTION: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(PAGE_MM.width), height: mm(PAGE_MM.height) },
    margin: {
      top: mm(PAGE_MM.top),
      left: mm(PAGE_MM.left),
      right: mm(PAGE_MM.right),
      bottom: mm(PAGE_MM.bottom),
      header: mm(HEADER_MM),
      footer: mm(FOOTER_MM),
    },
  },
  grid: { type: DocumentGridType.DEFAULT },
}

function pageNumber(side: 'left' | 'right'): Footer {
  const paragraph = new Paragraph({
    style: STYLE.pageNumber,
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [side]: twips(SIZE_PT.pageNumber) },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
  return new Footer({ children: [paragraph] })
}

/** — 1 — one character in from the outer edge: odd pages at the right, even pages at the left. */
export const pageNumbers = () => ({ default: pageNumber('right'), even: pageNumber('left') })
