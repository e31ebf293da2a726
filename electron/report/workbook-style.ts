import type { BorderSide, BorderStyle, CellStyle, PageSetup } from 'hucre'
import { PAGE_MM } from './page'

const MM_PER_INCH = 25.4

const SONG = '宋体'
const HEI = '黑体'

const side: BorderSide = { style: 'thin', color: { rgb: '808080' } }
const frame: BorderStyle = { top: side, right: side, bottom: side, left: side }

type Align = 'left' | 'center' | 'right'

const wrapped = (horizontal: Align) => ({ horizontal, vertical: 'center', wrapText: true }) as const

export const DEFAULT_FONT = { name: SONG, size: 11 }

export const TITLE: CellStyle = { font: { name: HEI, size: 18 }, alignment: wrapped('center') }

export const CAPTION_SIZE = 14

export const CAPTION: CellStyle = {
  font: { name: HEI, size: CAPTION_SIZE },
  alignment: wrapped('center'),
}

export const HEAD: CellStyle = {
  font: { name: HEI, size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  border: frame,
  alignment: wrapped('center'),
}

export const HEADING: CellStyle = { font: { name: HEI, size: 13 }, alignment: wrapped('left') }

export const BODY: CellStyle = {
  font: { name: SONG, size: 12 },
  alignment: { ...wrapped('left'), vertical: 'top' },
}

export const CENTRED: CellStyle = { font: { name: SONG, size: 12 }, alignment: wrapped('center') }

export const SIGNED: CellStyle = { font: { name: SONG, size: 12 }, alignment: wrapped('right') }

const cellStyles = new Map<string, CellStyle>()

/** A table cell, framed and aligned, its number in the given format; the same of all cells that look so. */
export function cellStyle(align: Align, numFmt?: string): CellStyle {
  const look = `${align} ${numFmt}`
  const style = cellStyles.get(look) ?? {
    font: DEFAULT_FONT,
    border: frame,
    alignment: wrapped(align),
    numFmt,
  }
  cellStyles.set(look, style)
  return style
}

/** The same words, but leading to another sheet. */
export const linked = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, color: { rgb: '0563C1' }, underline: true },
})

const inch = (mm: number): number => Math.round((mm / MM_PER_INCH) * 100) / 100

/** A4, as wide as the paper and as many pages long as it takes. */
export const pageSetup = (isWide: boolean): PageSetup => ({
  paperSize: 'a4',
  orientation: isWide ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: {
    top: inch(25),
    bottom: inch(20),
    left: inch(PAGE_MM.right),
    right: inch(20),
    header: 0.3,
    footer: 0.3,
  },
})

export const FOOTER = { oddFooter: '&C— &P —' }
