import { AlignmentType, type IParagraphStylePropertiesOptions, type IStylesOptions, LineRuleType } from 'docx'
import { BODY_SPACING_PT, LINE_PT, SIZE_PT, twips } from './page'

const LATIN = 'Times New Roman'

/** The fonts of official documents by the names they bear in Word and WPS. */
export const FACE = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  black: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
}

/** Hundredths of a character: two characters. */
const TWO_CHARACTERS = 200

const halfPoints = (pt: number): number => Math.round(pt * 2)

/** Chinese in the given face, Latin and digits in Times; the hint keeps quotation marks and dashes Chinese. */
export const font = (eastAsia: string) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia,
  hint: 'eastAsia',
})

/** The face and type size of a run. */
export const run = (face: string, sizePt: number, bold = false) => ({
  font: font(face),
  size: halfPoints(sizePt),
  bold,
  color: '000000',
})

export const exactly = (pt: number) => ({
  line: twips(pt),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
})

export const firstLineIndent = { firstLine: twips(SIZE_PT.body * 2), firstLineChars: TWO_CHARACTERS }

function headingStyle(face: string, bold: boolean) {
  const paragraph: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.BOTH,
    spacing: exactly(LINE_PT),
    indent: firstLineIndent,
    keepNext: true,
    keepLines: true,
  }
  return { run: { ...run(face, SIZE_PT.body, bold), characterSpacing: twips(BODY_SPACING_PT) }, paragraph }
}

/** Word's own styles in the typography of GB/T 9704-2012, so that its navigation pane shows the headings. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...run(FACE.body, SIZE_PT.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE_PT) },
    },
    title: {
      run: run(FACE.title, SIZE_PT.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: exactly(LINE_PT),
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: headingStyle(FACE.black, false),
    heading2: headingStyle(FACE.kai, false),
    heading3: headingStyle(FACE.body, true),
    caption: {
      run: { ...run(FACE.black, SIZE_PT.caption), italics: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: exactly(LINE_PT),
        keepNext: true,
        keepLines: true,
      },
    },
  },
}
