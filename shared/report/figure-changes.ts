/** What stood in a sentence and what stands there now; null where there was or is nothing. */
export interface FigureChange {
  was: string | null
  now: string | null
}

/** The figures of an earlier wording laid beside those of today. */
export interface PairedFigures {
  /** The places, today, of the figures that are as they were. */
  kept: readonly number[]
  changes: readonly FigureChange[]
}

/** Pairs figures place by place; where there are more or fewer of them, all between the same beginning and the same end has changed. */
export function pairFigures(was: readonly string[], now: readonly string[]): PairedFigures {
  if (was.length === now.length) {
    const isSame = (index: number) => was[index] === now[index]
    return {
      kept: [...now.keys()].filter(isSame),
      changes: was.flatMap((text, index) => (isSame(index) ? [] : [{ was: text, now: now[index]! }])),
    }
  }
  const shorter = Math.min(was.length, now.length)
  const head = sameLength(was, now, shorter)
  const tail = sameLength(was.toReversed(), now.toReversed(), shorter - head)
  const between = (list: readonly string[]) => list.slice(head, list.length - tail).join('、') || null
  return {
    kept: [...now.keys()].filter((index) => index < head || index >= now.length - tail),
    changes: [{ was: between(was), now: between(now) }],
  }
}

/** How far two lists agree from their beginning. */
function sameLength(a: readonly string[], b: readonly string[], limit: number): number {
  let length = 0
  while (length < limit && a[length] === b[length]) length += 1
  return length
}

/** What changed behind a rewritten paragraph, in one sentence. */
export const staleWords = (changes: readonly FigureChange[]): string =>
  changes.length > 0 ? `改写后数据有变：${changes.map(changeWords).join('；')}` : '改写后这一段生成的文字有变'

function changeWords({ was, now }: FigureChange): string {
  if (was === null) return `新增 ${now}`
  return now === null ? `不再有 ${was}` : `${was} → ${now}`
}
