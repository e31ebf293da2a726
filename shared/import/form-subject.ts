import { cellAt, cellText, type Grid } from './grid'
import type { FormLayout } from './layout'
import { tidy } from './normalise'

/** The enterprise that a form names above its heading, with the cell that says so. */
export interface FormSubject {
  id: string | null
  name: string | null
  row: number
  column: number
}

const NAME = /^(?:受检|被检查|生产经营)?(?:企业|单位|公司)名称[:：]?(.*)$/
const NEXT_FIELD =
  /(?:(?:检查|评分|评审|填表|自评|督导|帮扶|核实|复核)?(?:时间|日期)|编号|地址|统一社会信用代码)[:：].*$/
const ID = /(?:企业)?编号[:：]\s*([^\s:：]+)/
const LINE = /[_＿]+/g

/** Reads 企业名称：… above the heading of a form; null where the form has no such line, as the township's has none. */
export function formSubject({ grid, heading }: FormLayout): FormSubject | null {
  for (let row = 0; row < heading.top; row++)
    for (let column = 0; column < grid.rows[row]!.length; column++) {
      const match = NAME.exec(textAt(grid, row, column))
      if (!match) continue
      const own = match[1]!.replace(NEXT_FIELD, '').trim()
      const found = own === '' ? nextText(grid, row, column) : { text: own, column }
      const id = ID.exec(grid.rows[row]!.map(cellText).join(' '))?.[1] ?? null
      return { id, name: found.text || null, row, column: found.column }
    }
  return null
}

const textAt = (grid: Grid, row: number, column: number) =>
  tidy(cellText(cellAt(grid, row, column)).replace(LINE, ' '))

/** The name in the cell beside the label, unless the next field begins there. */
function nextText(grid: Grid, row: number, from: number): { text: string; column: number } {
  for (let column = from + 1; column < grid.rows[row]!.length; column++) {
    const text = textAt(grid, row, column)
    if (text !== '') return NEXT_FIELD.test(text) ? { text: '', column: from } : { text, column }
  }
  return { text: '', column: from }
}
