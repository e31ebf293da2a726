import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import type { WordFile } from '@shared/report/read-back/word-file'
import { type Digest, MARKS_FORMAT, PROPERTY, paragraphKey, readMark } from '@shared/report/word-marks'
import { originProblems } from './origin-problems'

/** Which report of the open case a Word file is. */
export interface ReadOrigin {
  kind: ReportKind
  subject: string | null
  /** The hybrid time of its export; null where the file does not say so any more. */
  asOf: string | null
}

export interface OriginInput {
  path: string
  word: WordFile
  caseId: string
  /** The kind that is asked for; null for whichever it is. */
  wanted: ReportKind | null
  /** The names of the paragraphs of a document of this case. */
  idsOf(kind: ReportKind): readonly string[]
  digest: Digest
}

/** Which report of this case a Word file is, by what it says of itself and, where a program dropped that, by its marks; throws CaseProblem where it is none. */
export function readOrigin(input: OriginInput): ReadOrigin {
  const { path, word, caseId, wanted } = input
  const { properties } = word
  const problems = originProblems(path)
  const keys = keysIn(word)
  if (Number(properties[PROPERTY.format] ?? MARKS_FORMAT) > MARKS_FORMAT) throw problems.newer()
  const said = REPORT_KINDS.find((kind) => kind === properties[PROPERTY.kind])
  if (keys.size === 0 && !said) throw problems.noMarks()
  if (properties[PROPERTY.caseId] && properties[PROPERTY.caseId] !== caseId) throw problems.otherCase()
  const kind = said ?? kindByMarks(input, keys)
  if (!kind) throw problems.otherCase()
  if (wanted && kind !== wanted) throw problems.otherKind(kind)
  if (keys.size === 0)
    throw input.idsOf(kind).length === 0 ? problems.nothingRewritable(kind) : problems.noMarks()
  return { kind, subject: properties[PROPERTY.subject] || null, asOf: properties[PROPERTY.asOf] || null }
}

/** The paragraphs that the marks of a file name. */
function keysIn({ blocks }: WordFile): ReadonlySet<string> {
  const names = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.marks : []))
  return new Set(
    names.flatMap((name) => {
      const mark = readMark(name)
      return mark?.is === 'passage' ? [mark.key] : []
    }),
  )
}

function kindByMarks({ caseId, wanted, idsOf, digest }: OriginInput, keys: ReadonlySet<string>) {
  const kinds = wanted ? [wanted, ...REPORT_KINDS.filter((kind) => kind !== wanted)] : REPORT_KINDS
  return kinds.find((kind) => idsOf(kind).some((id) => keys.has(digest(paragraphKey({ caseId, kind }, id)))))
}
