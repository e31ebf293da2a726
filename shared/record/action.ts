import type { CaseState, Cells } from '../apply'
import type { Benchmark, Draw, Finding, Order, Person, RecheckDecision } from '../case/action'
import { orderId } from '../entity'
import { soleValue } from './cells'

/** A 重新帮扶 order, from the cells of its subject and round. */
export function orderOf(subject: string, round: number, cells: Cells): Order | null {
  const raised = soleValue<Omit<Order, 'id' | 'subject' | 'round' | 'evidence' | 'closed'>>(
    cells,
    'raised',
    'order-raised',
  )
  if (!raised) return null
  return {
    ...raised,
    id: orderId(subject, round),
    subject,
    round,
    evidence: soleValue<{ text: string }>(cells, 'evidence', 'order-evidence')?.text ?? null,
    closed: soleValue<{ at: string; note: string }>(cells, 'closed', 'order-closed'),
  }
}

export const findingOf = (id: string, cells: Cells): Finding | null => {
  const finding = soleValue<Omit<Finding, 'id'>>(cells, 'finding', 'finding-set')
  return finding && { id, ...finding }
}

export const personOf = (id: string, cells: Cells): Person | null => {
  const person = soleValue<Omit<Person, 'id'>>(cells, 'person', 'person-set')
  return person && { id, ...person }
}

export const benchmarkOf = (subject: string, cells: Cells): Benchmark | null => {
  const benchmark = soleValue<Omit<Benchmark, 'subject'>>(cells, 'tier', 'benchmark-set')
  return benchmark && { subject, ...benchmark }
}

export const decisionOf = (subject: string, cells: Cells): RecheckDecision | null => {
  const decision = soleValue<Omit<RecheckDecision, 'subject'>>(cells, 'decision', 'recheck-decided')
  return decision && { subject, ...decision }
}

/** Every draw, by its number. */
export function drawsOf(state: CaseState): Draw[] {
  const cells = state.get('draw')
  return [...(cells?.keys() ?? [])]
    .flatMap((item) => {
      const made = soleValue<Omit<Draw, 'drawNo'>>(cells, item, 'draw-made')
      return made ? [{ drawNo: Number(item), ...made }] : []
    })
    .sort((a, b) => a.drawNo - b.drawNo)
}
