import type { Annex, ReportBlock, ReportModel, Run } from '@shared/report'
import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { cleanLines, cleanText } from './clean-text'
import { docxFigure } from './docx-figure'
import { pageNumbers, SECTION } from './docx-page'
import { docxSeal } from './docx-seal'
import { CHINESE_MARKS, STYLE, STYLES } from './docx-styles'
import { docxTable } from './docx-table'
import { figurePictures, type Pictures } from './figure-picture'
import { TITLE_CHARACTERS } from './page'
import { titleLines } from './title-lines'

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** The lines of a text as runs, each after the first on a new line of the same paragraph. */
function lineRuns(lines: readonly string[], bold?: true): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...CHINESE_MARKS, bold, text, break: index === 0 ? 0 : 1 }))
}

const runs = ({ text, bold }: Run): TextRun[] => lineRuns(cleanLines(text), bold || undefined)

const words = (text: string): TextRun[] => lineRuns(cleanLines(text))

function head(model: ReportModel): Paragraph[] {
  if (model.isHeadless) return []
  const title = lineRuns(titleLines(cleanText(model.title), TITLE_CHARACTERS))
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    ...model.subtitle.map((line) => new Paragraph({ style: STYLE.subtitle, children: words(line) })),
    new Paragraph({}),
  ]
}

/** The lines of a signature below an empty one, never parted from one another. */
function signature(lines: readonly string[], pageBreakBefore: boolean): Paragraph[] {
  const signed = lines.map((line, index) => {
    const keepNext = index < lines.length - 1
    return new Paragraph({ style: STYLE.signature, keepNext, children: words(line) })
  })
  return [new Paragraph({ pageBreakBefore, keepNext: true }), ...signed]
}

/** 附件3 at the left of a page of its own, the title below it. */
const annex = ({ label, title }: Annex, pageBreakBefore: boolean): Paragraph[] => [
  new Paragraph({ style: STYLE.annexLabel, pageBreakBefore, children: words(label) }),
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
}

function children(block: ReportBlock, { isFirst, pageBreakBefore, keepNext, pictures }: Place): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], pageBreakBefore, children: words(block.text) })]
    case 'paragraph': {
      const place = { pageBreakBefore, keepNext, widowControl: false }
      return [new Paragraph({ style: STYLE.body, ...place, children: block.runs.flatMap(runs) })]
    }
    case 'table': {
      const caption = new Paragraph({ style: STYLE.caption, pageBreakBefore, children: words(block.caption) })
      return [caption, docxTable(block, keepNext), new Paragraph({ style: STYLE.tableGap, keepNext })]
    }
    case 'figure':
      return docxFigure(block, pictures, pageBreakBefore)
    case 'signature':
      return signature(block.lines, pageBreakBefore)
    case 'annex':
      return annex(block, !isFirst)
    case 'seal':
      return docxSeal(block)
    case 'page-break':
      return []
  }
}

function body({ blocks, isHeadless = false }: ReportModel, pictures: Pictures): FileChild[] {
  return blocks.flatMap((block, index) => {
    const isFirst = isHeadless && index === 0
    const pageBreakBefore = blocks[index - 1]?.kind === 'page-break'
    const keepNext = blocks[index + 1]?.kind === 'signature'
    return children(block, { isFirst, pageBreakBefore, keepNext, pictures })
  })
}

/** Lays a report out as a Word document in the typography of GB/T 9704-2012. */
export async function renderDocx(model: ReportModel, fontFolder: string): Promise<Uint8Array> {
  const pictures = await figurePictures(model, fontFolder)
  const document = new Document({
    title: cleanText(model.title),
    creator: '督核',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: SECTION, footers: pageNumbers(), children: [...head(model), ...body(model, pictures)] },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
