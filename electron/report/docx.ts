import type { ReportBlock, ReportModel, Run } from '@shared/report'
import { AlignmentType, Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { cleanLines, cleanText } from './clean-text'
import { pageNumbers, SECTION } from './docx-page'
import { exactly, FACE, firstLineIndent, run, STYLES } from './docx-styles'
import { docxTable } from './docx-table'
import { BODY_SPACING_PT, SIZE_PT, TABLE_GAP_PT, TITLE_CHARACTERS, twips } from './page'
import { titleLines } from './title-lines'

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

const bodySpacing = { characterSpacing: twips(BODY_SPACING_PT) }

function textRuns({ text, bold }: Run): TextRun[] {
  const look = { ...run(FACE.body, SIZE_PT.body, bold), ...bodySpacing }
  return cleanLines(text).map(
    (line, index) => new TextRun({ ...look, text: line, break: index === 0 ? 0 : 1 }),
  )
}

const blankLine = () => new Paragraph({})

const tableGap = () => new Paragraph({ spacing: exactly(TABLE_GAP_PT) })

/** Two characters in from the right, and never parted from one another. */
function signatureLines(lines: readonly string[]): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: twips(SIZE_PT.body * 2) },
        keepLines: true,
        keepNext: index < lines.length - 1,
        children: textRuns({ text: line, bold: false }),
      }),
  )
}

function head(model: ReportModel): Paragraph[] {
  const subtitle = model.subtitle.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run(FACE.kai, SIZE_PT.body), text: cleanText(line) })],
      }),
  )
  const lines = titleLines(cleanText(model.title), TITLE_CHARACTERS)
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((text, index) => new TextRun({ text, break: index === 0 ? 0 : 1 })),
  })
  return [title, ...subtitle, blankLine()]
}

/** What one block becomes; `breakBefore` starts it on a new page, `keepNext` keeps it with the signature. */
function children(block: ReportBlock, breakBefore: boolean, keepNext: boolean): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const text = cleanText(block.text)
      return [new Paragraph({ heading: HEADING[block.level], pageBreakBefore: breakBefore, text })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          indent: firstLineIndent,
          pageBreakBefore: breakBefore,
          keepNext,
          widowControl: false,
          children: block.runs.flatMap(textRuns),
        }),
      ]
    case 'table': {
      const caption = new Paragraph({
        style: 'Caption',
        pageBreakBefore: breakBefore,
        text: cleanText(block.caption),
      })
      return [caption, docxTable(block), tableGap()]
    }
    case 'signature':
      return [new Paragraph({ pageBreakBefore: breakBefore, keepNext: true }), ...signatureLines(block.lines)]
    case 'page-break':
      return []
  }
}

function body(blocks: readonly ReportBlock[]): FileChild[] {
  return blocks.flatMap((block, index) => {
    const breakBefore = blocks[index - 1]?.kind === 'page-break'
    return children(block, breakBefore, blocks[index + 1]?.kind === 'signature')
  })
}

/** Lays a report out as a Word document in the typography of GB/T 9704-2012. */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    creator: '督核',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: SECTION, footers: pageNumbers(), children: [...head(model), ...body(model.blocks)] },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
