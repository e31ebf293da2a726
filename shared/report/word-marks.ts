import type { ReportBlock, ReportModel } from '../report'
import { passagesOf } from './passages'
import { comparableText } from './word-text'

/** A short digest of a text: lower-case hex digits, as many for every text. */
export type Digest = (text: string) => string

/** Of what a Word file was made. */
export interface WordOrigin {
  caseId: string
  kind: string
  /** The subject whose document it is; null for the whole document. */
  subject: string | null
  /** The hybrid time of the newest event in the case. */
  asOf: string
}

/** The names of the bookmarks of one block, of 40 letters, digits and underscores at most: a rewritable paragraph has one at either end, so that one outlives the other. */
export interface BlockMarks {
  start: string
  end: string | null
}

/** What a Word file carries, so that it can be read back after it was edited. */
export interface WordMarks {
  properties: readonly { name: string; value: string }[]
  head: BlockMarks | null
  /** For every block of the report; null where it bears none. */
  blocks: readonly (BlockMarks | null)[]
}

/** The newest make of marks that this version writes and reads. */
export const MARKS_FORMAT = 1

export const PROPERTY = {
  format: 'duheFormat',
  caseId: 'duheCase',
  kind: 'duheReport',
  subject: 'duheSubject',
  asOf: 'duheAsOf',
} as const

/** By what a paragraph is known: no paragraph of another case or document has the same. */
export const paragraphKey = ({ caseId, kind }: Pick<WordOrigin, 'caseId' | 'kind'>, id: string): string =>
  `${caseId}\n${kind}\n${id}`

/** The marks of a report: each names its paragraph and the text that it was given, both as digests. */
export function wordMarks(model: ReportModel, origin: WordOrigin, digest: Digest): WordMarks {
  const passages = new Map(passagesOf(model).map((passage) => [passage.id, passage]))
  let fixedSoFar = 0
  const textDigest = (text: string) => digest(comparableText(text))
  const fixed = (reach: FixedReach, text: string): BlockMarks => ({
    start: `d${reach}_${++fixedSoFar}_${digest(withoutBlanks(text))}`,
    end: null,
  })
  const marksOf = (block: ReportBlock): BlockMarks | null => {
    const passage = block.kind === 'paragraph' && block.id ? passages.get(block.id) : undefined
    if (passage) {
      const name = `${digest(paragraphKey(origin, passage.id))}_${textDigest(passage.text)}`
      return { start: `dh_${name}`, end: `dz_${name}` }
    }
    const found = fixedText(block)
    return found && fixed(found.reach, found.text)
  }
  return {
    properties: propertiesOf(origin),
    head: model.isHeadless ? null : fixed('r', [model.title, ...model.subtitle].join('\n')),
    blocks: model.blocks.map(marksOf),
  }
}

/** A fixed text as it is compared: a title may break its lines elsewhere. */
export const withoutBlanks = (text: string): string => comparableText(text).replace(/\s/g, '')

const propertiesOf = ({ caseId, kind, subject, asOf }: WordOrigin): WordMarks['properties'] => [
  { name: PROPERTY.format, value: String(MARKS_FORMAT) },
  { name: PROPERTY.caseId, value: caseId },
  { name: PROPERTY.kind, value: kind },
  { name: PROPERTY.subject, value: subject ?? '' },
  { name: PROPERTY.asOf, value: asOf },
]

/** How far a text reaches that cannot be rewritten: its line, its line and the table below it, or all up to the next mark. */
type FixedReach = 'l' | 't' | 'r'

function fixedText(block: ReportBlock): { reach: FixedReach; text: string } | null {
  switch (block.kind) {
    case 'heading':
      return { reach: 'l', text: block.text }
    case 'table': {
      const heads = block.columns.map(({ title }) => title)
      const cells = block.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell.text] : [])))
      return { reach: 't', text: [block.caption, ...heads, ...cells].join('\n') }
    }
    case 'figure':
      return { reach: 'r', text: block.data.caption }
    case 'annex':
      return { reach: 'r', text: `${block.label}\n${block.title}` }
    case 'seal':
    case 'signature':
      return { reach: 'r', text: block.lines.join('\n') }
    case 'paragraph':
      return block.continues === undefined
        ? { reach: 'l', text: block.runs.map(({ text }) => text).join('') }
        : null
    default:
      return null
  }
}

const NAME = /^d([hzltr])_([0-9a-f]+)_([0-9a-f]+)$/

/** What a bookmark says; null for one that is none of ours. */
export type ReadMark =
  | { is: 'passage'; key: string; text: string; end: boolean }
  | { is: 'fixed'; reach: FixedReach; text: string }

export function readMark(name: string): ReadMark | null {
  const [, sort, key, text] = NAME.exec(name) ?? []
  if (key === undefined || text === undefined) return null
  if (sort === 'h' || sort === 'z') return { is: 'passage', key, text, end: sort === 'z' }
  return { is: 'fixed', reach: sort as FixedReach, text }
}
