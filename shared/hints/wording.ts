/** A reason without what a copier changes first: width, case, spaces and punctuation. */
export const plainWording = (reason: string): string =>
  reason
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')

const ALIKE = 0.6

/** Whether two plain wordings say nearly the same: Dice similarity of their pairs of characters ≥ 0.6. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true
  const left = pairsOf(a)
  const right = pairsOf(b)
  if (left.size === 0 || right.size === 0) return false
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / (left.size + right.size) >= ALIKE
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Sorts texts into wordings: a text gets the number of the first one that it is like. */
export function wordingsOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const firsts: string[] = []
  const wordings = new Map<string, number>()
  for (const text of texts) {
    if (wordings.has(text)) continue
    const known = firsts.findIndex((first) => areAlike(first, text))
    wordings.set(text, known < 0 ? firsts.push(text) - 1 : known)
  }
  return wordings
}
