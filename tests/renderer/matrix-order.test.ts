import type { MatrixRow } from '@shared/matrix'
import { expect, test } from 'vitest'
import { type MatrixOrder, shownRows } from '../../renderer/views/compare/matrix/matrix-order'

const rowOf = (subject: string, gap: number, over: Partial<MatrixRow> = {}) =>
  ({ subject, gap, round: 1, isLatest: true, class: 'small', verdict: 'consistent', ...over }) as MatrixRow

const ROWS = [
  rowOf('E2', -100, { class: null }),
  rowOf('E10', -2_000, { isLatest: false, verdict: 'reassist' }),
  rowOf('E10', 300, { round: 2 }),
  rowOf('E3', -900, { class: 'large', verdict: 'inconsistent' }),
]

const namesIn = (order: MatrixOrder, isOnlyInconsistent = false) =>
  shownRows(ROWS, order, isOnlyInconsistent).map(({ subject, round }) => `${subject}/${round}`)

test('rows are ordered by the latest gap, by id as people count, or by class, the rounds together', () => {
  expect(namesIn('gap')).toEqual(['E3/1', 'E10/1', 'E10/2', 'E2/1'])
  expect(namesIn('id')).toEqual(['E2/1', 'E3/1', 'E10/1', 'E10/2'])
  expect(namesIn('class')).toEqual(['E3/1', 'E10/1', 'E10/2', 'E2/1'])
})

test('an enterprise that agrees in its latest round is not among those that do not', () => {
  expect(namesIn('id', true)).toEqual(['E3/1'])
})
