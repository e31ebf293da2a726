/** The middle value; of an even number the mean of the two in the middle. At least one value. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** 0.6745 makes the MAD of a normal distribution its standard deviation. */
const NORMAL = 0.6745

/** Spread this small is the rounding of the machine. */
const NO_SPREAD = 1e-12

/** How far a value lies from the middle of all: 0.6745·(x − median)/MAD (Iglewicz–Hoaglin); null where half of them are the same. */
export function robustZ(value: number, values: readonly number[]): number | null {
  const median = medianOf(values)
  const mad = medianOf(values.map((each) => Math.abs(each - median)))
  return mad < NO_SPREAD ? null : (NORMAL * (value - median)) / mad
}
