import type { Passage } from '../passages'
import type { Digest } from '../word-marks'
import { comparableText } from '../word-text'
import type { Found, PassageMark } from './found-passages'
import { containment, likeness } from './likeness'

/** What Word says in the place of a paragraph. */
export interface Placed {
  key: string
  /** The digest of the text that it was exported with; null where its mark is lost. */
  exported: string | null
  /** Its own line, and those that were put in after it or before it. */
  lines: string[]
  /** How many paragraphs without a mark were joined to it. */
  joined: number
}

export interface Placing {
  placed: readonly Placed[]
  /** Put in where no paragraph is next to it. */
  strays: readonly string[]
}

/** A paragraph with the key that its marks name it by. */
export type Keyed = Passage & { key: string }

/** More in common than this, and a paragraph without a mark is the one whose mark is lost. */
const SAME_PARAGRAPH = 0.5

/** Gives every stretch of a Word file to the paragraph of the report that it stands for: by its mark, by its place and likeness where the mark is lost, else to its neighbour. */
export function placePassages(found: readonly Found[], known: readonly Keyed[], digest: Digest): Placing {
  const merged = new Set<string>()
  const byKey = new Map(known.map((each) => [each.key, each]))
  const items = found.map((each) => {
    if (each.is !== 'passage') return each
    const owner = ownerOf(each.marks, each.text, byKey, digest)
    for (const mark of each.marks) if (mark !== owner) merged.add(mark.key)
    const placed: Placed = { key: owner.key, exported: owner.text, lines: [each.text], joined: 0 }
    return { is: 'placed' as const, placed }
  })
  return joinLoose(withLostMarks(items, known, merged))
}

type Item = Exclude<Found, { is: 'passage' }> | { is: 'placed'; placed: Placed }

/** Of several marks in one paragraph that of the paragraph whose text it is, or of which most is left. */
function ownerOf(
  marks: readonly PassageMark[],
  text: string,
  byKey: ReadonlyMap<string, Keyed>,
  digest: Digest,
): PassageMark {
  const [first, ...more] = marks
  if (more.length === 0) return first!
  const same = marks.find((mark) => digest(comparableText(text)) === mark.text)
  const leftOf = ({ key }: PassageMark) => containment(byKey.get(key)?.text ?? '', text)
  return same ?? more.reduce((best, mark) => (leftOf(mark) > leftOf(best) ? mark : best), first!)
}

/** Paragraphs without a mark between two that have theirs, as those of the report that are missing there. */
function withLostMarks(items: readonly Item[], known: readonly Keyed[], merged: ReadonlySet<string>): Item[] {
  const places = new Map(known.map(({ key }, place) => [key, place]))
  const present = new Set(items.flatMap((item) => (item.is === 'placed' ? [item.placed.key] : [])))
  const result: Item[] = []
  let from = 0
  for (const stretch of stretches(items)) {
    const next = stretch.next === null ? known.length : (places.get(stretch.next) ?? from)
    const missing = known.slice(from, next).filter(({ key }) => !present.has(key) && !merged.has(key))
    result.push(...restore(stretch.items, missing))
    if (stretch.placed) result.push(stretch.placed)
    if (stretch.next !== null && places.has(stretch.next)) from = places.get(stretch.next)! + 1
  }
  return result
}

interface Stretch {
  items: Item[]
  placed: Item | null
  next: string | null
}

/** What lies before each placed paragraph, and after the last. */
function stretches(items: readonly Item[]): Stretch[] {
  const made: Stretch[] = []
  let open: Item[] = []
  for (const item of items) {
    if (item.is !== 'placed') open.push(item)
    else {
      made.push({ items: open, placed: item, next: item.placed.key })
      open = []
    }
  }
  return [...made, { items: open, placed: null, next: null }]
}

function restore(items: readonly Item[], missing: readonly Keyed[]): Item[] {
  const left = [...missing]
  return items.map((item) => {
    if (item.is !== 'loose' || left.length === 0) return item
    const likest = left.reduce((best, each) =>
      likeness(each.text, item.text) > likeness(best.text, item.text) ? each : best,
    )
    if (likeness(likest.text, item.text) < SAME_PARAGRAPH) return item
    left.splice(left.indexOf(likest), 1)
    return { is: 'placed', placed: { key: likest.key, exported: null, lines: [item.text], joined: 0 } }
  })
}

/** Joins what is still without a place to the paragraph before it, or where a heading or table lies between, to the one after it. */
function joinLoose(items: readonly Item[]): Placing {
  const placed: Placed[] = []
  const strays: string[] = []
  let before: Placed | null = null
  let waiting: string[] = []
  const giveUp = () => {
    strays.push(...waiting)
    waiting = []
  }
  for (const item of items) {
    if (item.is === 'fixed') {
      giveUp()
      before = null
    } else if (item.is === 'placed') {
      before = item.placed
      before.lines.unshift(...waiting)
      before.joined += waiting.length
      waiting = []
      placed.push(before)
    } else if (before) {
      before.lines.push(item.text)
      before.joined += 1
    } else waiting.push(item.text)
  }
  giveUp()
  return { placed, strays }
}
