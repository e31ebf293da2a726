import type { Cell } from '@shared/report'

/** Sign, whole digits, decimals and unit of a number as the report words it. */
const WORDED = /^([+−-]?)(\d[\d,]*)(?:\.(\d+))?(\D*)$/

const GENERAL = 'General'

/** The Excel number format that shows the cell's number in the words of its text; General where none would. */
export function numberFormat({ text, number }: Cell): string {
  const [, sign = '', whole, decimals = '', unit = ''] = WORDED.exec(text) ?? []
  if (whole === undefined || number === undefined) return GENERAL
  const worded = Number(
    `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '')}.${decimals || '0'}`,
  )
  const digits = (whole.includes(',') ? '#,##0' : '0') + (decimals && `.${'0'.repeat(decimals.length)}`)
  const literal = unit && `"${unit.replaceAll('"', '')}"`
  const isShareOfOne = unit === '%' && worded !== number
  if (!isShareOfOne && worded !== number) return GENERAL
  const shown = digits + (isShareOfOne ? '%' : literal)
  return sign === '' ? shown : `"+"${shown};"−"${shown};${shown}`
}
