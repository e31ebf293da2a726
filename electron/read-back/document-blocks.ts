import type { WordBlock, WordParagraph } from '@shared/report/read-back/word-file'
import { walkXml } from './walk-xml'

/** More than any report has. */
export const MOST_PARAGRAPHS = 50_000

export class TooManyParagraphs extends Error {}

/** What was deleted or moved away under tracking, what repeats a drawing for old programs, and what a ruby says beside its word. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'rt'])
const OURS = /^d[hzltr]_/
const SAID: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

type Attribute = (name: string) => string | undefined

/** The paragraphs and tables of a Word file's main part as they are read once all tracked changes are accepted. */
export function readBlocks(document: string, fixed: ReadonlySet<string>): readonly WordBlock[] {
  const listener = new BlockListener(fixed)
  walkXml(document, listener)
  return listener.blocksRead()
}

interface OpenParagraph {
  text: string
  marks: string[]
  isBody: boolean
  /** Its end was deleted under tracking, so that the next one goes on in it. */
  isOpenEnded: boolean
}

class BlockListener {
  private readonly blocks: WordBlock[] = []
  private readonly path: string[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly tables: string[][] = []
  private skipping = 0
  private waitingMarks: string[] = []
  private unended: OpenParagraph | null = null
  private count = 0

  constructor(private readonly fixed: ReadonlySet<string>) {}

  blocksRead(): readonly WordBlock[] {
    this.endUnended()
    return this.blocks
  }

  open = (name: string, attribute: Attribute): void => {
    const parent = this.path.at(-1)
    this.path.push(name)
    if (parent === 'rPr') {
      this.property(name)
      return
    }
    if (SKIPPED.has(name)) this.skipping += 1
    if (this.skipping > 0) return
    const paragraph = this.paragraphs.at(-1)
    if (name === 'tbl') this.beginTable()
    else if (name === 'p') this.begin()
    else if (name === 'bookmarkStart') this.mark(attribute('name') ?? '')
    else if (!paragraph) return
    else if (name === 'pStyle' && this.fixed.has(attribute('val') ?? '')) paragraph.isBody = false
    else if (name === 'outlineLvl' && parent === 'pPr' && Number(attribute('val')) < 9)
      paragraph.isBody = false
    else if (parent === 'r' && SAID[name] !== undefined && attribute('type') !== 'page')
      paragraph.text += SAID[name]
  }

  close = (name: string): void => {
    this.path.pop()
    if (this.path.at(-1) === 'rPr') return
    if (SKIPPED.has(name)) this.skipping -= 1
    if (this.skipping > 0) return
    if (name === 'p') this.end()
    else if (name === 'tbl') {
      const cells = this.tables.pop()!
      if (this.tables.length > 0) this.tables.at(-1)!.push(...cells)
      else this.add({ kind: 'table', text: cells.join('\n') })
    }
  }

  text = (text: string): void => {
    const paragraph = this.paragraphs.at(-1)
    if (this.skipping === 0 && this.path.at(-1) === 't' && paragraph) paragraph.text += text
  }

  /** A property of the end of a paragraph: it was deleted, and only its own run properties say so. */
  private property(name: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && (name === 'del' || name === 'moveFrom') && this.path.at(-3) === 'pPr')
      paragraph.isOpenEnded = true
  }

  private beginTable(): void {
    this.endUnended()
    this.tables.push([])
  }

  private endUnended(): void {
    if (this.unended) this.finish(this.unended)
    this.unended = null
  }

  private begin(): void {
    const isInTextBox = this.paragraphs.length > 0
    const earlier = isInTextBox ? null : this.unended
    if (!isInTextBox) this.unended = null
    const begun = earlier ?? { text: '', marks: [], isBody: true, isOpenEnded: false }
    begun.isOpenEnded = false
    begun.marks.push(...this.waitingMarks)
    this.waitingMarks = []
    this.paragraphs.push(begun)
  }

  private end(): void {
    const paragraph = this.paragraphs.pop()!
    const around = this.paragraphs.at(-1)
    if (around) {
      around.text += `\n${paragraph.text}`
      around.marks.push(...paragraph.marks)
    } else if (paragraph.isOpenEnded) this.unended = paragraph
    else this.finish(paragraph)
  }

  private finish({ text, marks, isBody }: OpenParagraph): void {
    const read: WordParagraph = { kind: 'paragraph', text, marks, isBody }
    const table = this.tables.at(-1)
    if (table && marks.length === 0) table.push(text)
    else this.add(read)
  }

  private add(block: WordBlock): void {
    this.count += 1
    if (this.count > MOST_PARAGRAPHS) throw new TooManyParagraphs()
    this.blocks.push(block)
  }

  /** A bookmark may also stand between two paragraphs, and then belongs to the next. */
  private mark(name: string): void {
    if (!OURS.test(name)) return
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.marks.push(name)
    else this.waitingMarks.push(name)
  }
}
