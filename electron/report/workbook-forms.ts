import type { Cell, ReportBlock, ReportModel, Table } from '@shared/report'
import type { WriteSheet } from 'hucre'
import { cellStyle, linked } from './workbook-style'
import { key, linkCell, tableSheet } from './workbook-table'

/** A form as it is printed: its number and title stand over it, on its own sheet. */
export interface Form {
  label: string
  table: Table
}

/** The forms of a report that holds nothing else; null for any other. */
export function formsOf({ isHeadless, blocks: all }: ReportModel): Form[] | null {
  if (!isHeadless) return null
  const blocks = all.filter(({ kind }) => kind !== 'seal')
  const forms = blocks.flatMap((block, index) =>
    block.kind === 'table' ? formOf(block, blocks[index - 1]) : [],
  )
  return forms.length > 0 && forms.length * 2 === blocks.length ? forms : null
}

function formOf(table: Table, above: ReportBlock | undefined): Form[] {
  if (above?.kind !== 'annex') return []
  const caption = [above.label, above.title, table.caption].join('\n')
  return [{ label: above.label, table: { ...table, caption } }]
}

/** The total of a form: the number in the lowest row that has one. */
const totalOf = ({ rows }: Table): Cell =>
  rows.map((row) => row.at(-1)).findLast((cell) => cell?.number !== undefined) ?? { text: '' }

/** The first sheet of a book of forms: each by its name, which leads to its sheet, with its total. */
export function indexSheet(
  title: string,
  forms: readonly Form[],
  name: string,
  sheets: readonly string[],
): WriteSheet {
  const table: Table = {
    kind: 'table',
    caption: title,
    columns: [
      { title: '序号', width: 8, align: 'center' },
      { title: '名称', width: 36, align: 'left' },
      { title: '评分表', width: 26, align: 'left' },
      { title: '总得分', width: 10, align: 'right' },
    ],
    rows: forms.map(({ label, table: form }, index) => [
      { text: String(index + 1), number: index + 1 },
      { text: form.name ?? form.caption },
      { text: label },
      totalOf(form),
    ]),
  }
  const sheet = tableSheet(table, name)
  forms.forEach(({ table: form }, index) => {
    const link = linkCell(form.name ?? form.caption, linked(cellStyle('left')), sheets[index]!)
    sheet.cells!.set(key(index + 2, 1), link)
  })
  return sheet
}
