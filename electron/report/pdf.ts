import type { Annex, Heading, ReportBlock, ReportModel } from '@shared/report'
import { PAGE_NUMBER_GAP_MM, points, SIZE_PT, TABLE_GAP_PT, TITLE_CHARACTERS, TYPE_AREA_PT } from './page'
import { figureStrips } from './pdf-figure'
import { paginate } from './pdf-flow'
import { type Face, type FontShelf, openFonts } from './pdf-fonts'
import { type Phrase, setGlyphs } from './pdf-glyphs'
import { paint } from './pdf-paint'
import { sealStrips } from './pdf-seal'
import { glyphMarks, lineWidth, type Mark, type Strip } from './pdf-strip'
import { tableStrips } from './pdf-table'
import { blankStrip, bodyStrips, bookmarked, kept, placedStrips } from './pdf-text'
import { signatureIndents } from './signature-indents'
import { titleLines } from './title-lines'

const HEADING_TYPE: Record<Heading['level'], Omit<Phrase, 'text' | 'size'>> = {
  1: { face: 'black' },
  2: { face: 'kai' },
  3: { face: 'body', isBold: true },
}

const CENTRED = { align: 'center', rightIndent: 0 } as const
const AT_LEFT = { align: 'left', rightIndent: 0 } as const

const lines = (texts: readonly string[], face: Face, size: number) =>
  texts.length === 0 ? [] : [{ text: texts.join('\n'), face, size }]

function headStrips(model: ReportModel, shelf: FontShelf): Strip[] {
  if (model.isHeadless) return []
  const title = lines(titleLines(model.title, TITLE_CHARACTERS), 'title', SIZE_PT.title)
  const subtitle = lines(model.subtitle, 'kai', SIZE_PT.body)
  const strips = [title, subtitle].flatMap((part) =>
    part.length > 0 ? placedStrips(part, shelf, CENTRED) : [],
  )
  return [...strips, blankStrip()]
}

/** 附件3 at the left of a page of its own, the title on the third line (GB/T 9704-2012, 7.3.7). */
function annexStrips({ label, title }: Annex, shelf: FontShelf): Strip[] {
  const [first, ...rest] = placedStrips(lines([label], 'black', SIZE_PT.body), shelf, AT_LEFT)
  const titled = lines(titleLines(title, TITLE_CHARACTERS), 'title', SIZE_PT.title)
  const below = bookmarked(placedStrips(titled, shelf, CENTRED), { title, level: 1 })
  return kept([{ ...first!, breakBefore: true }, ...rest, blankStrip(), ...below])
}

function blockStrips(block: ReportBlock, shelf: FontShelf): Strip[] {
  switch (block.kind) {
    case 'heading': {
      const phrase = { text: block.text, ...HEADING_TYPE[block.level], size: SIZE_PT.body }
      return kept(bookmarked(bodyStrips([phrase], shelf), { title: block.text, level: block.level }))
    }
    case 'paragraph': {
      const type = { face: 'body', size: SIZE_PT.body } as const
      return bodyStrips(
        block.runs.map(({ text, bold }) => ({ ...type, text, isBold: bold })),
        shelf,
      )
    }
    case 'table': {
      const caption = lines([block.caption], 'black', SIZE_PT.caption)
      return [
        ...kept(placedStrips(caption, shelf, CENTRED)),
        ...tableStrips(block, shelf),
        blankStrip(TABLE_GAP_PT),
      ]
    }
    case 'figure':
      return figureStrips(block, shelf)
    case 'signature': {
      const indents = signatureIndents(block.lines)
      const strips = block.lines.flatMap((line, index) =>
        placedStrips(lines([line], 'body', SIZE_PT.body), shelf, {
          align: 'right',
          rightIndent: SIZE_PT.body * indents[index]!,
        }),
      )
      return [...kept([blankStrip(), ...strips.slice(0, -1)]), ...strips.slice(-1)]
    }
    case 'annex':
      return annexStrips(block, shelf)
    case 'seal':
      return sealStrips(block, shelf)
    case 'page-break':
      return []
  }
}

/** The strips with the last line or row, and the white space under it, kept with what follows. */
function keptAtEnd(strips: readonly Strip[]): Strip[] {
  const last = strips.findLastIndex(({ isGap }) => !isGap)
  return strips.map((strip, index) => (index < last ? strip : { ...strip, keepNext: true }))
}

/** The strips of all blocks; a signature takes the line before it along, lest it stand on a page alone. */
function bodyOf(blocks: readonly ReportBlock[], shelf: FontShelf): Strip[] {
  return blocks.flatMap((block, index) => {
    const strips = blockStrips(block, shelf)
    const first = strips[0]
    if (first && blocks[index - 1]?.kind === 'page-break') strips[0] = { ...first, breakBefore: true }
    return blocks[index + 1]?.kind === 'signature' ? keptAtEnd(strips) : strips
  })
}

/** — 1 — in 宋体 under the type area, one character in from the outer edge: odd pages right, even pages left. */
function pageNumber(number: number, shelf: FontShelf): Mark[] {
  const size = SIZE_PT.pageNumber
  const glyphs = setGlyphs([{ text: `— ${number} —`, face: 'song', size }], shelf)
  const x = number % 2 === 1 ? TYPE_AREA_PT.width - size - lineWidth(glyphs, 0) : size
  const y = TYPE_AREA_PT.height + points(PAGE_NUMBER_GAP_MM) - size / 2
  return glyphMarks(glyphs, { x, y, lineHeight: size, spacing: 0 })
}

/** The report as pages of marks, placed from the top left of the type area. */
export function layOut(model: ReportModel, shelf: FontShelf): Mark[][] {
  const strips = [...headStrips(model, shelf), ...bodyOf(model.blocks, shelf)]
  const pages = paginate(strips, TYPE_AREA_PT.height)
  return pages.map((marks, index) => [...marks, ...pageNumber(index + 1, shelf)])
}

/**
 * Lays a report out as a PDF in the typography of GB/T 9704-2012; equal models give equal bytes.
 * `ownBody` is the path of a 仿宋 that is preferred to ours where it exists.
 */
export async function renderPdf(
  model: ReportModel,
  fontFolder: string,
  ownBody?: string,
): Promise<Uint8Array> {
  const shelf = openFonts(fontFolder, ownBody)
  const pages = layOut(model, shelf)
  return paint(pages, shelf.used(), { title: model.title, date: model.date })
}
