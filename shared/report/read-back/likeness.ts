/** How much two texts have in common: the share of their pairs of neighbouring characters, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const whole = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  return whole === 0 ? Number(a === b) : (2 * commonPairs(a, b)) / whole
}

/** How much of a text is in another: the share of its pairs of neighbouring characters, from 0 to 1. */
export const containment = (part: string, whole: string): number =>
  part.length < 2 ? Number(whole.includes(part)) : commonPairs(part, whole) / (part.length - 1)

function commonPairs(a: string, b: string): number {
  const right = pairsOf(b)
  let common = 0
  for (const [pair, n] of pairsOf(a)) common += Math.min(n, right.get(pair) ?? 0)
  return common
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
