import type { Cell, ReportModel, Table } from '@shared/report'
import { archiveOf } from '../import/archive'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const SIDE = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`
const ALIGNED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const look = (font: number, fill: number, border: number, format: number) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${ALIGNED}</xf>`

const CAPTION = 1
const HEAD = 2
const WORDS = 3
const NUMBER = 4

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><sz val="14"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/></patternFill></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>${look(1, 0, 0, 0)}${look(2, 2, 1, 0)}${look(0, 0, 1, 0)}${look(0, 0, 1, 2)}</cellXfs></styleSheet>`

const PRINT =
  '<printOptions horizontalCentered="1"/><pageMargins left="1.02" right="0.79" top="0.98" bottom="0.79" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>'

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** The tables of a report as a styled and paginated workbook, its XML written by hand and zipped: the floor of any writer. */
export function workbookByHand({ blocks }: ReportModel): Buffer {
  const tables = blocks.filter((block) => block.kind === 'table')
  const strings = new Map<string, number>()
  const sheets = tables.map((table, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(table, strings),
  }))
  const texts = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
  return archiveOf(
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: bookXml(tables) },
    { name: 'xl/_rels/workbook.xml.rels', content: bookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${texts.join('')}</sst>` },
    ...sheets,
  )
}

function sheetXml({ caption, columns, rows }: Table, strings: Map<string, number>): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.max(6, Math.round((width / total) * 80)))
  const cell = (text: string, style: number, at: string): string => {
    const place = strings.get(text) ?? strings.size
    strings.set(text, place)
    return `<c r="${at}" s="${style}" t="s"><v>${place}</v></c>`
  }
  const bodyCell = (each: Cell | null, at: string): string =>
    each?.number === undefined
      ? cell(each?.text ?? '', WORDS, at)
      : `<c r="${at}" s="${NUMBER}"><v>${each.number}</v></c>`
  const row = (number: number, lines: number, cells: string) =>
    `<row r="${number}" ht="${lines * 15 + 6}" customHeight="1">${cells}</row>`
  const linesOf = (cells: readonly (Cell | null)[]) =>
    Math.max(...cells.map((each, index) => Math.ceil(((each?.text.length ?? 0) * 2 + 1) / widths[index]!)))
  const merges = [`<mergeCell ref="A1:${letter(columns.length - 1)}1"/>`]
  const body = rows.map((cells, index) => {
    const number = index + 3
    cells.forEach((each, column) => {
      const { rows: down = 1, columns: across = 1 } = each ?? {}
      if (down > 1 || across > 1)
        merges.push(
          `<mergeCell ref="${letter(column)}${number}:${letter(column + across - 1)}${number + down - 1}"/>`,
        )
    })
    const xml = cells.map((each, column) => bodyCell(each, `${letter(column)}${number}`)).join('')
    return row(number, linesOf(cells), xml)
  })
  const head = columns.map(({ title }, column) => cell(title, HEAD, `${letter(column)}2`)).join('')
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${row(1, 4, cell(caption, CAPTION, 'A1'))}${row(2, 1, head)}${body.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>${PRINT}</worksheet>`
}

const letter = (column: number): string => String.fromCharCode(65 + column)

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`
  const all = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'))
  const others = [
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    part('sharedStrings', 'sharedStrings'),
  ]
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[...others, ...all].join('')}</Types>`
}

function bookXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    (_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="r${index}"/>`,
  )
  const repeated = tables.map(
    (_, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'表${index + 1}'!$1:$2</definedName>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`
}

const bookRelations = (sheets: number): string =>
  relations([
    ...Array.from(
      { length: sheets },
      (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
    ),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ])

const relations = (all: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`
