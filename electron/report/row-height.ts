/** Excel's limit, in points. */
export const HIGHEST_PT = 409

const LINE_FACTOR = 1.4

/** Width of one unit of a column, a digit of the default font, in em of 宋体. */
export const UNIT_EM = 0.545

/** Excel breaks earlier than a full line, for the cell's own margins. */
const USABLE_SHARE = 0.96

const NARROW_EM = 0.53

function ems(text: string): number {
  let sum = 0
  for (const char of text) sum += char >= ' ' && char <= '~' ? NARROW_EM : 1
  return sum
}

export interface WrappedText {
  text: string
  /** Of its column, in Excel's units. */
  width: number
  /** Type size in points. */
  size: number
}

function height({ text, width, size }: WrappedText, defaultSize: number): number {
  const room = (width * UNIT_EM * USABLE_SHARE * defaultSize) / size
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / room)), 0)
  return lines * size * LINE_FACTOR
}

/** Height in points that shows all wrapped texts of a row; LibreOffice and WPS do not find it by themselves. */
export function rowHeight(texts: readonly WrappedText[], defaultSize: number, padding: number): number {
  const highest = Math.max(...texts.map((each) => height(each, defaultSize)))
  return Math.min(HIGHEST_PT, Math.ceil(highest + padding))
}
