import { TOWNSHIP } from '../case/subject'
import type { EnterpriseClass } from '../enterprise-class'
import { type EnterpriseFact, type EnterpriseFacts, enterpriseFacts } from '../events'
import {
  type Reading,
  readClass,
  readCreditCode,
  readEmployees,
  readRevenue,
  readRiskColour,
  readYesNo,
} from './fact-values'
import type { Cell, Grid } from './grid'
import { headerWording, type ListField } from './headers'
import type { ListLayout } from './layout'
import { saysNothing, squash, tidy } from './normalise'
import type { Remarks } from './remarks'
import type { Identity } from './roster'
import { faultReading } from './score-cell'

/** One enterprise as a row of the list has it; a blank cell leaves its fact out. */
export interface ListRow extends Identity {
  grid: Grid
  row: number
  columnOf: (field: ListField) => number
  facts: Omit<EnterpriseFacts, 'classOverride'>
  class: EnterpriseClass | null
}

const LONGEST_ID = 40

/** Reads the facts of one row and remarks on every cell that is wrong. */
export function readListRow(layout: ListLayout, cells: RowCells, remarks: Remarks): ListRow {
  const { grid, row, columnOf } = cells
  const refuse = (field: ListField, { code, what }: { code: string; what: string }) =>
    remarks.add(grid, row, columnOf(field), code, what)
  const take: Take = (field, read) => {
    const cell = cells.get(field)
    if (cell === null) return null
    const reading = typeof cell === 'object' ? faultReading(cell, `的${headerWording(field)}`) : read(cell)
    if ('value' in reading) return reading.value
    refuse(field, reading)
    return null
  }
  if (cells.get('name') === null)
    refuse('name', { code: 'missing-name', what: '没有企业名称，请补填；若是多余的行，请整行删除。' })
  const id = take('id', readId)
  const found = readFacts(take, layout.columns.get('revenue')?.unit ?? null)
  const facts = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))
  const { name, creditCode } = found
  return { id, name, creditCode, class: take('class', readClass), facts, grid, row, columnOf }
}

type Take = <T>(field: ListField, read: (cell: string | number) => Reading<T>) => T | null

function readFacts(take: Take, revenueUnit: string | null) {
  const text = (field: TextField) => take(field, (cell) => readText(field, cell))
  const yesNo = (field: ListField & EnterpriseFact) => take(field, readYesNo)
  return {
    name: text('name'),
    creditCode: take('creditCode', readCreditCode),
    employees: take('employees', readEmployees),
    revenueWanYuan: take('revenue', (cell) => readRevenue(cell, revenueUnit)),
    industry: text('industry'),
    address: text('address'),
    contact: text('contact'),
    phone: text('phone'),
    starRating: text('starRating'),
    riskColour: take('riskColour', readRiskColour),
    standardised: yesNo('standardised'),
    informed: yesNo('informed'),
    starRated: yesNo('starRated'),
    certified: yesNo('certified'),
    onPlatform: yesNo('onPlatform'),
    reported: yesNo('reported'),
  }
}

type TextField = 'name' | 'industry' | 'address' | 'contact' | 'phone' | 'starRating'

/** The cells of one row by field; a column that the workbook does not have is blank everywhere. */
export interface RowCells {
  grid: Grid
  row: number
  columnOf: (field: ListField) => number
  get: (field: ListField) => Cell
}

function readText(field: TextField, cell: string | number): Reading<string> {
  const written = tidy(String(cell))
  const value = field === 'phone' ? written.normalize('NFKC') : written
  const checked = enterpriseFacts[field].safeParse(value)
  if (checked.success) return { value }
  return { code: 'too-long', what: `的${headerWording(field)}有 ${value.length} 个字，过长，请精简。` }
}

function readId(cell: string | number): Reading<string> {
  const id = squash(String(cell))
  const bad = (what: string) => ({ code: 'bad-id', what })
  if (id === TOWNSHIP) return bad(`的编号“${TOWNSHIP}”留给镇（街道）本身，请改用别的编号。`)
  if (id.includes('/')) return bad(`的编号“${id}”含有斜线“/”，请改用短横线或去掉。`)
  if (id.length > LONGEST_ID) return bad(`的编号有 ${id.length} 个字，过长，请改用简短的编号。`)
  return { value: id }
}

/** Longer texts than this say something, unless they are all spaces. */
const LONGEST_NOTHING = 8

/** Whether a cell says nothing, so that the fact recorded before stays. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell === null
  return cell.length > LONGEST_NOTHING ? cell.trim() === '' : saysNothing(squash(cell))
}
