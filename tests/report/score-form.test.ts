import { textOf } from '@shared/report'
import { scoreForm } from '@shared/report/score-form'
import { mapBlock } from '@shared/report/walk'
import { expect, test } from 'vitest'
import { ownersOf } from '../../electron/report/table-owners'
import { rubrics } from '../builders/case-file'

const tableOf = (subject: 'enterprise' | 'township') => {
  const blocks = scoreForm({ rubric: rubrics[subject], subject: null, sheet: null })
  return blocks.map((block) => mapBlock(block, textOf)).find((block) => block.kind === 'table')!
}

test.each(['enterprise', 'township'] as const)(
  'the cells of the %s form fill its table without a gap',
  (subject) => {
    const table = tableOf(subject)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    const owners = ownersOf(table).flat()
    const spreads = table.rows.flat().map((cell) => (cell ? (cell.rows ?? 1) * (cell.columns ?? 1) : 0))
    expect(spreads.reduce((sum, each) => sum + each, 0)).toBe(owners.length)
    const begins = table.rows.flat().flatMap((cell, place) => (cell ? [place] : []))
    expect([...new Set(owners)].sort((a, b) => a - b)).toEqual(begins)
  },
)

test('every printed word of a form stands in its table', () => {
  for (const subject of ['enterprise', 'township'] as const) {
    const words = tableOf(subject)
      .rows.flat()
      .map((cell) => cell?.text ?? '')
      .join('\n')
    for (const { printed } of rubrics[subject].criteria) expect(words).toContain(printed)
    for (const { items, title } of rubrics[subject].sections)
      for (const text of [title, ...items.map((item) => item.title)]) expect(words).toContain(text)
  }
})
