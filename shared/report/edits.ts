import type { CaseRecord } from '../case'
import type { ReportEdit } from '../case/report-edit'
import { reportEntity } from '../entity'
import type { Paragraph, TracedBlock, TracedReport, Words } from '../report'
import { editedWords, linesOfWords } from './edited-words'
import { type FigureChange, pairFigures } from './figure-changes'
import { bodyFigures, bodyText } from './named-paragraph'
import { isTraced } from './walk'

/** A rewritten paragraph as it stands beside the case of today. */
export interface ParagraphEdit extends Omit<ReportEdit, 'report' | 'figures'> {
  /** What the program would print; null where the report has no such paragraph any more. */
  generated: string | null
  /** The generated text is not the one any more that was written over. */
  isStale: boolean
  changes: readonly FigureChange[]
  /** Numbers in the text that come from nowhere but its writer. */
  numbers: readonly string[]
}

export interface EditedReport {
  report: TracedReport
  /** In the order of the report; those whose paragraph is gone at the end. */
  edits: readonly ParagraphEdit[]
  /** Paragraphs that two laptops rewrote without knowing of each other: printed as generated until one is chosen. */
  contested: readonly string[]
}

/** A generated report with the paragraphs that were rewritten in the words of their writers. */
export function editedReport(
  generated: TracedReport,
  kind: string,
  { reportEdits, conflicts }: Pick<CaseRecord, 'reportEdits' | 'conflicts'>,
): EditedReport {
  const ofKind = reportEdits.filter(({ report }) => report === kind)
  const unplaced = new Map(ofKind.map((edit) => [edit.paragraph, edit]))
  const edits: ParagraphEdit[] = []
  const blocks = generated.blocks.flatMap((block) => {
    const edit = block.kind === 'paragraph' && block.id ? unplaced.get(block.id) : undefined
    if (block.kind !== 'paragraph' || !edit) return [block]
    unplaced.delete(edit.paragraph)
    const words = wordsOf(edit, block)
    edits.push(besideToday(edit, block, words))
    return rewritten(edit, block, words)
  })
  return {
    report: { ...generated, blocks },
    edits: [...edits, ...[...unplaced.values()].map(withoutPlace)],
    contested: conflicts.filter(({ entity }) => entity === reportEntity(kind)).map(({ item }) => item),
  }
}

function wordsOf({ report, paragraph, text, figures }: ReportEdit, block: Paragraph<Words>): Words {
  const now = bodyFigures(block)
  const { kept } = pairFigures(
    figures,
    now.map((figure) => figure.text),
  )
  const stillThere = kept.map((index) => now[index]!)
  return editedWords(text, stillThere, (at) => ({ is: 'edited', report, paragraph, at }))
}

function rewritten({ paragraph }: ReportEdit, block: Paragraph<Words>, words: Words): TracedBlock[] {
  const number = block.isNumbered ? block.runs.slice(0, 1) : []
  return linesOfWords(words).map((line, index): Paragraph<Words> => {
    const run = { text: line, bold: false }
    return index === 0
      ? { ...block, runs: [...number, run] }
      : { kind: 'paragraph', continues: paragraph, runs: [run] }
  })
}

function besideToday(edit: ReportEdit, block: Paragraph<Words>, words: Words): ParagraphEdit {
  const { report: _, figures, ...kept } = edit
  const generated = bodyText(block)
  const now = bodyFigures(block).map(({ text }) => text)
  const written = typeof words === 'string' ? [] : words.filter(isTraced)
  return {
    ...kept,
    generated,
    isStale: generated !== edit.basedOn,
    changes: pairFigures(figures, now).changes,
    numbers: written.filter(({ source }) => source.is === 'edited').map(({ text }) => text),
  }
}

function withoutPlace({ report: _, figures: __, ...kept }: ReportEdit): ParagraphEdit {
  return { ...kept, generated: null, isStale: true, changes: [], numbers: [] }
}
