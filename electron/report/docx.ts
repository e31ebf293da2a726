import type { Annex, ReportBlock, ReportModel, Run } from '@shared/report'
import type { BlockMarks, WordMarks } from '@shared/report/word-marks'
import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { cleanLines, cleanText } from './clean-text'
import { docxFigure } from './docx-figure'
import { marked } from './docx-marks'
import { pageNumbers, SECTION } from './docx-page'
import { docxSeal } from './docx-seal'
import { CHINESE_MARKS, STYLE, STYLES } from './docx-styles'
import { docxTable } from './docx-table'
import { figurePictures, type Pictures } from './figure-picture'
import { SIZE_PT, TITLE_CHARACTERS, twips } from './page'
import { signatureIndents } from './signature-indents'
import { titleLines } from './title-lines'

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** The lines of a text as runs, each after the first on a new line of the same paragraph. */
function lineRuns(lines: readonly string[], bold?: true): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...CHINESE_MARKS, bold, text, break: index === 0 ? 0 : 1 }))
}

const runs = ({ text, bold }: Run): TextRun[] => lineRuns(cleanLines(text), bold || undefined)

const words = (text: string): TextRun[] => lineRuns(cleanLines(text))

function head(model: ReportModel, marks: BlockMarks | null): Paragraph[] {
  if (model.isHeadless) return []
  const title = lineRuns(titleLines(cleanText(model.title), TITLE_CHARACTERS))
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: marked(title, marks) }),
    ...model.subtitle.map((line) => new Paragraph({ style: STYLE.subtitle, children: words(line) })),
    new Paragraph({}),
  ]
}

/** The lines of a signature below an empty one, never parted from one another. */
function signature(lines: readonly string[], { pageBreakBefore, marks }: Place): Paragraph[] {
  const indents = signatureIndents(lines)
  const signed = lines.map((line, index) => {
    const keepNext = index < lines.length - 1
    const indent = { right: twips(SIZE_PT.body * indents[index]!) }
    return new Paragraph({ style: STYLE.signature, keepNext, indent, children: words(line) })
  })
  return [new Paragraph({ pageBreakBefore, keepNext: true, children: marked([], marks) }), ...signed]
}

/** 附件3 at the left of a page of its own, the title below it. */
const annex = ({ label, title }: Annex, { isFirst, marks }: Place): Paragraph[] => [
  new Paragraph({
    style: STYLE.annexLabel,
    pageBreakBefore: !isFirst,
    children: marked(words(label), marks),
  }),
  new Paragraph({
    style: STYLE.annexTitle,
    children: lineRuns(titleLines(cleanText(title), TITLE_CHARACTERS)),
  }),
]

interface Place {
  isFirst: boolean
  pageBreakBefore: boolean
  /** Keeps the last line or row of a report with its signature. */
  keepNext: boolean
  pictures: Pictures
  marks: BlockMarks | null
}

function children(block: ReportBlock, place: Place): FileChild[] {
  const { pageBreakBefore, keepNext, marks } = place
  switch (block.kind) {
    case 'heading': {
      const heading = HEADING[block.level]
      return [new Paragraph({ heading, pageBreakBefore, children: marked(words(block.text), marks) })]
    }
    case 'paragraph': {
      const look = { style: STYLE.body, pageBreakBefore, keepNext, widowControl: false }
      return [new Paragraph({ ...look, children: marked(block.runs.flatMap(runs), marks) })]
    }
    case 'table': {
      const look = { style: STYLE.caption, pageBreakBefore }
      const caption = new Paragraph({ ...look, children: marked(words(block.caption), marks) })
      return [caption, docxTable(block, keepNext), new Paragraph({ style: STYLE.tableGap, keepNext })]
    }
    case 'figure':
      return docxFigure(block, place)
    case 'signature':
      return signature(block.lines, place)
    case 'annex':
      return annex(block, place)
    case 'seal':
      return docxSeal(block, place)
    case 'page-break':
      return []
  }
}

function body(
  { blocks, isHeadless = false }: ReportModel,
  pictures: Pictures,
  marks: WordMarks | undefined,
): FileChild[] {
  return blocks.flatMap((block, index) =>
    children(block, {
      isFirst: isHeadless && index === 0,
      pageBreakBefore: blocks[index - 1]?.kind === 'page-break',
      keepNext: blocks[index + 1]?.kind === 'signature',
      pictures,
      marks: marks?.blocks[index] ?? null,
    }),
  )
}

/** Lays a report out as a Word document in the typography of GB/T 9704-2012; with marks it can be read back once it was edited. */
export async function renderDocx(
  model: ReportModel,
  fontFolder: string,
  marks?: WordMarks,
): Promise<Uint8Array> {
  const pictures = await figurePictures(model, fontFolder)
  const content = [...head(model, marks?.head ?? null), ...body(model, pictures, marks)]
  const document = new Document({
    title: cleanText(model.title),
    creator: '督核',
    customProperties: marks?.properties,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: SECTION, footers: pageNumbers(), children: content }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
