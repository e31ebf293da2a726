import type { Head } from '../apply'
import { type Change, eventBodies } from '../events'

/** What two laptops said of one thing without knowing of each other, when it is the same after all; null where it is not. */
type Rule = (heads: readonly Head[]) => Head | null

type Body = Record<string, unknown>

const bodyOf = ({ body }: Head) => JSON.parse(body) as Body
const withBody = (head: Head, body: Body): Head => ({ ...head, body: JSON.stringify(body) })

/** Only the very same value settles itself. */
const equal: Rule = (heads) => (heads.every(({ body }) => body === heads[0]?.body) ? heads[0]! : null)

/** The same thing done twice stands as it was done first: bodies that differ in nothing but their time. */
const once =
  (time: 'at' | 'raisedAt'): Rule =>
  (heads) => {
    const timeless = (head: Head) => JSON.stringify({ ...bodyOf(head), [time]: null })
    if (heads.some((head) => timeless(head) !== timeless(heads[0]!))) return null
    return earliest(heads, time)
  }

const timeOf = (head: Head, time: string) => String(bodyOf(head)[time] ?? '')
const earliest = (heads: readonly Head[], time: string): Head =>
  heads.reduce((first, head) => (timeOf(head, time) < timeOf(first, time) ? head : first))

/** Each is a fact of its own, and what is asked for is the last. */
const latest: Rule = (heads) =>
  heads.reduce((last, head) => (timeOf(head, 'at') > timeOf(last, 'at') ? head : last))

/** Equal bytes are one picture: the earlier time that a camera gave. */
const samePicture: Rule = (heads) => {
  const dated = heads.filter((head) => bodyOf(head).takenAt !== null)
  return dated.length > 0 ? earliest(dated, 'takenAt') : heads[0]!
}

/** Whoever looked first has looked; what either knew before looking was given blind. */
const looked: Rule = (heads) => {
  const seen = [...new Set(heads.flatMap((head) => bodyOf(head).seen as string[]))].sort()
  const first = earliest(heads, 'at')
  return withBody(first, { ...bodyOf(first), seen })
}

/** What one laptop took back is offered to no second undo; the values themselves stand in their own cells. */
const takenBack: Rule = (heads) => heads.find((head) => bodyOf(head).undone === true) ?? heads[0]!

/** How each kind of event settles with another of its kind; whatever a rule does not settle is a conflict. */
const RULES: Readonly<Record<Change['kind'], Rule>> = {
  'case-created': equal,
  'fact-set': equal,
  'score-set': equal,
  'sheet-signed': once('at'),
  'phase-entered': once('at'),
  'tolerance-declared': equal,
  'draw-made': once('at'),
  'draw-added': equal,
  'order-raised': once('raisedAt'),
  'order-evidence': equal,
  'order-closed': once('at'),
  'finding-set': equal,
  'person-set': equal,
  'benchmark-set': equal,
  'photo-attached': samePicture,
  'hint-seen': once('at'),
  'recheck-decided': once('at'),
  'comparison-noted': once('at'),
  'comparison-accepted': once('at'),
  'blind-set': equal,
  revealed: looked,
  'report-edited': once('at'),
  'report-issued': latest,
  adjudicated: equal,
  'action-undone': takenBack,
  'cell-cleared': equal,
}

export const isKnownKind = (kind: string): kind is Change['kind'] => Object.hasOwn(eventBodies, kind)

/** A head that leaves its cell without a value. */
const isNothing = ({ kind, body }: Pick<Head, 'kind' | 'body'>): boolean =>
  kind === 'cell-cleared' ||
  (kind === 'score-set' && JSON.parse(body).kind === 'unanswered') ||
  (kind === 'fact-set' && JSON.parse(body).value === null)

/** The value that a cell has: its one head, or what several of them agree on; null where it has none or they contradict each other. */
export function settledHead(heads: readonly Head[]): Head | null {
  const [first] = heads
  if (!first || heads.length === 1) return first ?? null
  if (heads.every(isNothing)) return first
  if (heads.some(({ kind }) => kind !== first.kind)) return null
  return isKnownKind(first.kind) ? RULES[first.kind](heads) : equal(heads)
}

/** Whether somebody has to decide; what only a newer version wrote is left for it to judge. */
export const isContested = (heads: readonly Head[]): boolean =>
  heads.length > 1 && heads.some(({ kind }) => isKnownKind(kind)) && settledHead(heads) === null
