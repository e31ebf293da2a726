/** A stretch of two wordings: common to both, or in one of them only. */
export interface TextPart {
  text: string
  is: 'same' | 'was' | 'now'
}

/** Numbers and Latin words whole, else character by character: Chinese has no blanks between words. */
const TOKEN = /[\p{Nd}\p{No}]+(?:[.,][\p{Nd}\p{No}]+)*%?|[A-Za-z]+|./gsu

/** More pairs than this are not compared one with another: what is between the same beginning and the same end then differs as a whole. */
const MOST_PAIRS = 4_000_000

/** What was taken out of a wording and what was put in, in reading order: the longest that is common to both stays. */
export function textDifference(was: string, now: string): TextPart[] {
  const a = was.match(TOKEN) ?? []
  const b = now.match(TOKEN) ?? []
  const head = sameLength(a, b, Math.min(a.length, b.length), (list, index) => list[index])
  const rest = Math.min(a.length, b.length) - head
  const tail = sameLength(a, b, rest, (list, index) => list[list.length - 1 - index])
  const parts: TextPart[] = [
    { text: a.slice(0, head).join(''), is: 'same' },
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { text: a.slice(a.length - tail).join(''), is: 'same' },
  ]
  return merged(parts)
}

function sameLength(
  a: readonly string[],
  b: readonly string[],
  limit: number,
  at: (list: readonly string[], index: number) => string | undefined,
): number {
  let length = 0
  while (length < limit && at(a, length) === at(b, length)) length += 1
  return length
}

function between(a: readonly string[], b: readonly string[]): TextPart[] {
  if (a.length * b.length > MOST_PAIRS)
    return [
      { text: a.join(''), is: 'was' },
      { text: b.join(''), is: 'now' },
    ]
  const common = commonLengths(a, b)
  const width = b.length + 1
  const parts: TextPart[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ text: a[i]!, is: 'same' })
      i += 1
      j += 1
    } else if (
      j === b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      parts.push({ text: a[i]!, is: 'was' })
      i += 1
    } else {
      parts.push({ text: b[j]!, is: 'now' })
      j += 1
    }
  }
  return parts
}

/** How many tokens the two have in common from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  return common
}

/** Neighbours of one sort as one part; what was taken out before what was put in its place. */
function merged(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = []
  let was = ''
  let now = ''
  const settle = () => {
    if (was) whole.push({ text: was, is: 'was' })
    if (now) whole.push({ text: now, is: 'now' })
    was = ''
    now = ''
  }
  for (const { text, is } of parts) {
    if (text === '') continue
    if (is === 'was') was += text
    else if (is === 'now') now += text
    else {
      settle()
      const last = whole.at(-1)
      if (last?.is === 'same') last.text += text
      else whole.push({ text, is })
    }
  }
  settle()
  return whole
}
