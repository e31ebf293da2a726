import { AlignmentType, type IParagraphStylePropertiesOptions, type IStylesOptions, LineRuleType } from 'docx'
import { BODY_SPACING_PT, cellType, LINE_PT, SIZE_PT, twips } from './page'

const LATIN = 'Times New Roman'

/** The fonts of official documents by the names they bear in Word and WPS. */
const FACE = { title: '方正小标宋简体', body: '仿宋_GB2312', black: '黑体', kai: '楷体_GB2312', song: '宋体' }

/** The styles of a report; officials change the look of a whole document by changing one. */
export const STYLE = {
  subtitle: 'ReportSubtitle',
  body: 'ReportBody',
  signature: 'ReportSignature',
  pageNumber: 'ReportPageNumber',
  annexLabel: 'ReportAnnexLabel',
  annexTitle: 'ReportAnnexTitle',
  caption: 'Caption',
  figure: 'ReportFigure',
  tableGap: 'ReportTableGap',
}

/** Styles of the cells of a table with so many columns. */
export function cellStyles(columnCount: number): { head: string; body: string } {
  const size = cellType(columnCount).size
  return size === SIZE_PT.cell
    ? { head: 'ReportTableHead', body: 'ReportTableText' }
    : { head: 'ReportTableHeadSmall', body: 'ReportTableTextSmall' }
}

/** Hundredths of a character: two characters. */
const TWO_CHARACTERS = 200

const halfPoints = (pt: number): number => Math.round(pt * 2)

const spacing = { characterSpacing: twips(BODY_SPACING_PT) }

const kept = { keepNext: true, keepLines: true }

const centred = { alignment: AlignmentType.CENTER }

/** Chinese in the given face, Latin and digits in Times. */
const run = (face: string, sizePt: number, bold = false) => ({
  font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face },
  size: halfPoints(sizePt),
  bold,
  italics: false,
  color: '000000',
})

/** Makes quotation marks and dashes Chinese, which are Latin otherwise; Word reads it from a run only. */
export const CHINESE_MARKS = { font: { hint: 'eastAsia' } }

const exactly = (pt: number) => ({ line: twips(pt), lineRule: LineRuleType.EXACT, before: 0, after: 0 })

/** One line of whatever height its content has, as Word counts it. */
const SINGLE_LINE_PT = 12

const indented: IParagraphStylePropertiesOptions = {
  alignment: AlignmentType.BOTH,
  spacing: exactly(LINE_PT),
  indent: { firstLine: twips(SIZE_PT.body * 2), firstLineChars: TWO_CHARACTERS },
}

const headingStyle = (face: string, bold: boolean) => ({
  run: { ...run(face, SIZE_PT.body, bold), ...spacing },
  paragraph: { ...indented, ...kept },
})

const centredStyle = (face: string, size: number) => ({
  run: run(face, size),
  paragraph: { ...centred, ...kept, spacing: exactly(LINE_PT) },
})

const style = (id: string, name: string, look: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
})

function tableStyles(columnCount: number, ending: string) {
  const { head, body } = cellStyles(columnCount)
  const { size, line } = cellType(columnCount)
  const paragraph = { spacing: exactly(line) }
  return [
    style(head, `表头${ending}`, {
      run: run(FACE.black, size),
      paragraph: { ...centred, ...paragraph, keepNext: true },
    }),
    style(body, `表格文字${ending}`, { run: run(FACE.body, size), paragraph }),
  ]
}

const LARGE_TABLE_COLUMNS = 1
const SMALL_TABLE_COLUMNS = Number.POSITIVE_INFINITY

/** The typography of GB/T 9704-2012 in Word's own heading styles, for its navigation pane, and in styles of ours. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...run(FACE.body, SIZE_PT.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE_PT) },
    },
    title: centredStyle(FACE.title, SIZE_PT.title),
    heading1: headingStyle(FACE.black, false),
    heading2: headingStyle(FACE.kai, false),
    heading3: headingStyle(FACE.body, true),
    caption: centredStyle(FACE.black, SIZE_PT.caption),
  },
  paragraphStyles: [
    style(STYLE.body, '公文正文', { run: spacing, paragraph: indented }),
    style(STYLE.subtitle, '题下署名', centredStyle(FACE.kai, SIZE_PT.body)),
    style(STYLE.signature, '落款', {
      paragraph: {
        alignment: AlignmentType.RIGHT,
        indent: { right: twips(SIZE_PT.body * 2) },
        keepLines: true,
      },
    }),
    style(STYLE.annexLabel, '附件标识', {
      run: run(FACE.black, SIZE_PT.body),
      paragraph: { ...kept, spacing: exactly(LINE_PT) },
    }),
    style(STYLE.annexTitle, '附件标题', centredStyle(FACE.title, SIZE_PT.title)),
    style(STYLE.pageNumber, '页码数字', { run: run(FACE.song, SIZE_PT.pageNumber) }),
    style(STYLE.figure, '图', {
      // a line of exact height would cut the picture off
      paragraph: {
        ...centred,
        ...kept,
        spacing: { ...exactly(SINGLE_LINE_PT), lineRule: LineRuleType.AUTO },
      },
    }),
    style(STYLE.tableGap, '表后空行', { paragraph: { spacing: exactly(SIZE_PT.cell) } }),
    ...tableStyles(LARGE_TABLE_COLUMNS, ''),
    ...tableStyles(SMALL_TABLE_COLUMNS, '（五号）'),
  ],
}
