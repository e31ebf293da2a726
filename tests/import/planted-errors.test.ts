import type { Cell } from '@shared/import/grid'
import { describe, expect, it } from 'vitest'
import { caseAfter, gridOf, inventedCode, inventedName, listOf, problemsOf, stageInto } from './books'

/** Twenty errors by cell, each with the code it must be found under; row 1 is the heading. */
const PLANTED: [cell: string, value: Cell, code: string][] = [
  ['B3', null, 'missing-name'],
  ['C5', '91350581MA000000', 'bad-credit-code'],
  ['C8', inventedCode(7).replace('MA', 'MO'), 'bad-credit-code'],
  ['C11', `${inventedCode(10).slice(0, 17)}${inventedCode(10).endsWith('0') ? '1' : '0'}`, 'bad-credit-code'],
  ['C14', 9.135058e17, 'bad-credit-code'],
  ['C17', inventedCode(20), 'duplicate-code'],
  ['B24', inventedName(30), 'duplicate-name'],
  ['A33', 'Q40', 'duplicate-id'],
  ['A36', 'T', 'bad-id'],
  ['A39', 'A/7', 'bad-id'],
  ['D44', '大型', 'unknown-class'],
  ['E47', '若干', 'bad-employees'],
  ['E50', -3, 'bad-employees'],
  ['E53', 12.5, 'bad-employees'],
  ['F56', '约三百', 'bad-revenue'],
  ['F59', -1, 'bad-revenue'],
  ['E62', { fault: 'error', text: '#REF!' }, 'error-cell'],
  ['F65', { fault: 'error', text: '#N/A' }, 'error-cell'],
  ['E68', { fault: 'uncalculated' }, 'formula-not-calculated'],
  ['I71', '张'.repeat(61), 'too-long'],
]

const at = (cell: string) => ({ row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 })

function withPlanted(): Cell[][] {
  const rows = listOf(100).map((row) => [...row])
  for (const [cell, value] of PLANTED) rows[at(cell).row]![at(cell).column] = value
  return rows
}

describe('a list of 100 enterprises with 20 planted errors', () => {
  const staging = stageInto(caseAfter(), gridOf(withPlanted()))

  it('has each of the 20 found, three of them at the later of two rows that repeat each other', () => {
    const LATER: Record<string, string> = {
      C17: 'C21 duplicate-code',
      B24: 'B31 duplicate-name',
      A33: 'A41 duplicate-id',
    }
    const expected = PLANTED.map(([cell, , code]) => LATER[cell] ?? `${cell} ${code}`)
    expect(problemsOf(staging).sort()).toEqual(expected.sort())
  })

  it('says where, what and what to do, in Chinese', () => {
    expect(staging.problems.find(({ cell }) => cell === 'B3')?.message).toBe(
      '第 3 行 B 列没有企业名称，请补填；若是多余的行，请整行删除。',
    )
    expect(staging.problems.find(({ cell }) => cell === 'C21')?.message).toContain('与 C17 重复')
    for (const { message } of staging.problems) expect(message).toMatch(/^第 \d+ 行 [A-Z] 列.*(请|核对).*。$/)
  })

  it('writes nothing, and everything once corrected', () => {
    expect(staging).toMatchObject({ rows: 100, added: 0, changed: 0, changes: [] })
    const corrected = stageInto(caseAfter(), gridOf(listOf(100)))
    expect(corrected).toMatchObject({ added: 100, problems: [] })
    expect(corrected.changes.length).toBe(800)
  })
})
