import pdfmake, { type CanvasNode, type StackNode, type TextNode } from 'pdfmake'
import { BORDER_PT, PAGE_MM, points } from './page'
import type { LoadedFont } from './pdf-fonts'
import { type Bookmark, type Mark, type RuleMark, shifted, type TextMark } from './pdf-strip'

export interface PdfInfo {
  title: string
  /** ISO date; the file bears no other, so that equal reports are equal bytes. */
  date: string
}

/** Numbers bookmarks and finds the one that each stands under. */
function bookmarkNodes() {
  const open: { id: string; level: number }[] = []
  let count = 0
  return ({ title, level }: Bookmark): Partial<TextNode> => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    const parent = open.at(-1)?.id
    const id = `heading-${++count}`
    open.push({ id, level })
    return { id, outline: true, outlineText: title, outlineParentId: parent, outlineExpanded: true }
  }
}

function textNode(mark: TextMark, bookmark: (each: Bookmark) => Partial<TextNode>): TextNode {
  return {
    text: mark.text,
    font: mark.font,
    fontSize: mark.size,
    characterSpacing: mark.spacing,
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    absolutePosition: { x: mark.x, y: mark.y },
    ...(mark.bookmark && bookmark(mark.bookmark)),
  }
}

const canvasOf = (rules: readonly RuleMark[]): CanvasNode => ({
  canvas: rules.map(({ x1, y1, x2, y2 }) => ({ type: 'line', x1, y1, x2, y2, lineWidth: BORDER_PT })),
  absolutePosition: { x: 0, y: 0 },
})

function pageNodes(pages: readonly (readonly Mark[])[]): StackNode[] {
  const bookmark = bookmarkNodes()
  return pages.map((page, index) => {
    const marks = page.map((mark) => shifted(mark, points(PAGE_MM.left), points(PAGE_MM.top)))
    const rules = marks.filter((mark) => mark.kind === 'rule')
    const texts = marks.filter((mark) => mark.kind === 'text').map((mark) => textNode(mark, bookmark))
    const stack = rules.length > 0 ? [canvasOf(rules), ...texts] : texts
    return index === 0 ? { stack } : { stack, pageBreak: 'before' }
  })
}

/** Writes pages of marks, placed from the top left of the type area, as a PDF. */
export async function paint(
  pages: readonly (readonly Mark[])[],
  fonts: readonly LoadedFont[],
  info: PdfInfo,
): Promise<Uint8Array> {
  for (const { name, data } of fonts) pdfmake.virtualfs.writeFileSync(name, data)
  pdfmake.setFonts(Object.fromEntries(fonts.map(({ name }) => [name, { normal: name }])))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const pdf = pdfmake.createPdf({
    pageSize: { width: points(PAGE_MM.width), height: points(PAGE_MM.height) },
    pageMargins: 0,
    info: { title: info.title, creator: '督核', creationDate: new Date(`${info.date}T00:00:00Z`) },
    language: 'zh-CN',
    displayTitle: true,
    content: pageNodes(pages),
    defaultStyle: { font: fonts[0]!.name },
  })
  return pdf.getBuffer()
}
