import type { ReportModel } from '../report'

/** What one rewritable paragraph of a report prints: its line, and those that a rewriting in several goes on with. */
export interface Passage {
  id: string
  isNumbered: boolean
  text: string
}

/** The rewritable paragraphs of a report in its order, without the numbers of lists. */
export function passagesOf({ blocks }: ReportModel): Passage[] {
  const passages: Passage[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const line = (block.isNumbered ? block.runs.slice(1) : block.runs).map(({ text }) => text).join('')
    const last = passages.at(-1)
    if (block.id !== undefined)
      passages.push({ id: block.id, isNumbered: block.isNumbered ?? false, text: line })
    else if (last && block.continues === last.id) last.text = `${last.text}\n${line}`
  }
  return passages
}
