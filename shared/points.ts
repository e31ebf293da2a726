/** Points are integers in 1/100 point everywhere in the program; 1.5 分 is 150. */
export type Points = number

const POINTS_TEXT = /^(\d{1,4})(?:\.(\d{1,2})0*)?$/

/** Turns a decimal number of points into hundredths; null when it is negative, not finite or finer than 0.01. */
export function pointsFromNumber(value: number): Points | null {
  if (!Number.isFinite(value) || value < 0) return null
  const hundredths = Math.round(value * 100)
  return Math.abs(hundredths / 100 - value) < 1e-9 ? hundredths : null
}

/** Reads "1.5", "１．５" or "2 分" as hundredths; null when the text is no such number. */
export function pointsFromText(text: string): Points | null {
  const plain = text.normalize('NFKC').replace(/。/g, '.').replace(/分$/, '').trim()
  const match = POINTS_TEXT.exec(plain)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** The decimal number that JSON and workbooks carry for this many hundredths. */
export const pointsToNumber = (points: Points): number => points / 100

/** The same where there may be none: an unanswered criterion has no number, not zero. */
export const pointsToNumberOrNull = (points: Points | null): number | null =>
  points === null ? null : pointsToNumber(points)

export const sumPoints = (values: Iterable<Points>): Points => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
