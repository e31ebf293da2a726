import type { Sheet } from '../case/sheet'
import { squash } from '../import/normalise'

const CLOSING = /[\p{P}\p{S}]+$/u

/** The key by which wordings of a reason are one: width, spaces and a closing mark do not tell them apart. */
export const reasonKey = (text: string): string => squash(text).replace(CLOSING, '')

interface Learned {
  /** The wording of the latest use. */
  text: string
  uses: number
  latest: string
  isOwn: boolean
}

/** The reasons of deductions on these sheets, each once: those of the criterion first, then the most used, then the latest. */
export function learnedReasons(sheets: readonly Sheet[], criterion: string): string[] {
  const found = new Map<string, Learned>()
  for (const { answers, answerIds } of sheets)
    for (const [id, answer] of answers) {
      const text = answer.kind === 'scored' && answer.deduction > 0 ? answer.reason : null
      if (text) add(found, text, answerIds.get(id)?.[0] ?? '', id === criterion)
    }
  return [...found.values()].sort(moreUseful).map(({ text }) => text)
}

/** Event ids are UUIDv7, so that the later one sorts behind. */
function add(found: Map<string, Learned>, text: string, eventId: string, isOwn: boolean): void {
  const key = reasonKey(text)
  const known = found.get(key)
  if (!known || (isOwn && !known.isOwn)) found.set(key, { text, uses: 1, latest: eventId, isOwn })
  else if (isOwn === known.isOwn) {
    known.uses += 1
    if (eventId > known.latest) Object.assign(known, { text, latest: eventId })
  }
}

function moreUseful(a: Learned, b: Learned): number {
  if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1
  if (a.uses !== b.uses) return b.uses - a.uses
  if (a.latest === b.latest) return 0
  return a.latest < b.latest ? 1 : -1
}
