import { type ReadMark, readMark, withoutBlanks } from '../word-marks'
import { readableText } from '../word-text'
import type { WordBlock, WordParagraph } from './word-file'

/** A stretch of a Word file: a paragraph under the marks of one or more, one without any, or what cannot be rewritten. */
export type Found =
  | { is: 'passage'; text: string; marks: readonly PassageMark[] }
  | { is: 'loose'; text: string }
  | { is: 'fixed'; text: string; exported: string | null; isTable: boolean }

export type PassageMark = Extract<ReadMark, { is: 'passage' }>
type FixedMark = Extract<ReadMark, { is: 'fixed' }>

/** Parts a Word file by its marks, in the order in which it is read; of a mark that stands twice the first counts. */
export function findPassages(blocks: readonly WordBlock[]): Found[] {
  const begun = keysBegun(blocks)
  const seen = new Set<string>()
  const found: Found[] = []
  let reach: FixedMark | null = null
  const add = (each: Found) => found.push(each)
  for (const block of blocks) {
    const last = found.at(-1)
    if (block.kind === 'table') {
      if (reach && reach.reach !== 'l' && last?.is === 'fixed') last.text += `\n${block.text}`
      else add({ is: 'fixed', text: block.text, exported: null, isTable: true })
      continue
    }
    const text = readableText(block.text)
    const marks = marksOf(block)
    const own = passageMarks(marks, begun, seen)
    const fixed = marks.find((mark) => mark.is === 'fixed')
    if (own.length > 0) {
      reach = null
      add({ is: 'passage', text, marks: own })
    } else if (fixed) {
      reach = fixed
      add({ is: 'fixed', text, exported: fixed.text, isTable: fixed.reach === 't' })
    } else if (reach?.reach === 'r' && last?.is === 'fixed') last.text += `\n${text}`
    else if (text === '') continue
    else if (block.isBody) add({ is: 'loose', text })
    else add({ is: 'fixed', text, exported: null, isTable: false })
  }
  return found
}

const marksOf = ({ marks }: WordParagraph): ReadMark[] =>
  marks.flatMap((name) => {
    const mark = readMark(name)
    return mark ? [mark] : []
  })

/** The paragraphs whose own beginning is still marked. */
const keysBegun = (blocks: readonly WordBlock[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? marksOf(block).flatMap((mark) => (mark.is === 'passage' && !mark.end ? [mark.key] : []))
        : [],
    ),
  )

/** The marks by which paragraphs begin here; one at the end stands in where that at the beginning is lost. */
function passageMarks(
  marks: readonly ReadMark[],
  begun: ReadonlySet<string>,
  seen: Set<string>,
): PassageMark[] {
  return marks.filter((mark): mark is PassageMark => {
    if (mark.is !== 'passage' || (mark.end && begun.has(mark.key)) || seen.has(mark.key)) return false
    seen.add(mark.key)
    return true
  })
}

/** Whether a fixed text was changed; where its mark is lost nobody knows. */
export const isFixedChanged = (
  { text, exported }: Extract<Found, { is: 'fixed' }>,
  digest: (text: string) => string,
): boolean => exported !== null && digest(withoutBlanks(text)) !== exported
