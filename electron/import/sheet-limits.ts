import { LIMITS, tooManyColumns, tooManyRows } from './limits'

const TAG = /<(?:\w+:)?(row|c)[\s/>]/g
/** Longer than any tag name that is looked for. */
const CARRY = 64

/** Counts rows, and cells in a row, in the XML of one sheet as it streams by; throws CaseProblem beyond the limits. */
export function limitRowsAndCells(): (chunk: Buffer) => void {
  let carry = ''
  let rows = 0
  let cells = 0
  return (chunk) => {
    const text = carry + chunk.toString('latin1')
    const end = text.lastIndexOf('<')
    carry = end < 0 ? '' : text.slice(end, end + CARRY)
    for (const [, name] of (end < 0 ? text : text.slice(0, end)).matchAll(TAG)) {
      if (name === 'row') {
        cells = 0
        if (++rows > LIMITS.rows) throw tooManyRows()
      } else if (++cells > LIMITS.columns) throw tooManyColumns()
    }
  }
}
