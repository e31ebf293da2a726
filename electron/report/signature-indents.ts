const HALF_WIDTH = /[ -~]/

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (HALF_WIDTH.test(character) ? 0.5 : 1), 0)

const DATE = /^\d+年\d+月\d+日$/

/** Between the end of a signature and the margin, and between its beginning and that of the date. */
const TWO = 2

/**
 * How many characters stay free to the right of each line at the end of a report. The name two; the day below begins two
 * characters behind the name, and where it is the longer one it is the day that leaves two (GB/T 9704-2012, 7.3.5.2).
 */
export function signatureIndents(lines: readonly string[]): number[] {
  const [name, day] = lines.slice(-2)
  if (name === undefined || day === undefined || !DATE.test(day)) return lines.map(() => TWO)
  const over = widthOf(name) - TWO - widthOf(day)
  const nameIndent = TWO + Math.max(-over, 0)
  return [...lines.slice(0, -1).map(() => nameIndent), TWO + Math.max(over, 0)]
}
