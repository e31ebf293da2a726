import type { Order } from '@shared/case/action'
import { orderEntity, orderId } from '@shared/entity'
import type { Change } from '@shared/events'
import { openOrder, reasonAgainstOrder } from '@shared/gates/comparison'
import { CaseProblem, refuse } from '@shared/outcome'
import type { CaseSession } from '../session'
import { findSubject } from './subjects'

export interface OrderInput {
  subject: string
  /** ISO date. */
  due: string
  what: string
  who: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Orders 重新帮扶 of a subject that does not agree; where the last one did not help, it is closed and raised again. */
export function raiseOrder(session: CaseSession, actor: string, input: OrderInput): { order: string } {
  const { subject, due, what, who } = input
  const found = findSubject(session, subject)
  if (!DAY.test(due) || Number.isNaN(Date.parse(due)))
    throw new CaseProblem('bad-date', `期限 ${due} 不是日期，没有保存。请写成 2024-12-20 的样子。`)
  refuse(reasonAgainstOrder(session.assessment(), found))
  const open = openOrder(session.record, subject)
  const round = found.round + 1
  const flags = found.flags.filter((flag) => flag.severity !== 'hint').map((flag) => flag.message)
  const body = { due, what, who, flags, raisedAt: session.now() }
  session.write(actor, [
    ...(open ? [closing(open, session.now(), '重新核实仍不一致，再次帮扶')] : []),
    { kind: 'order-raised', entity: orderEntity(subject, round), item: 'raised', body },
  ])
  return { order: orderId(subject, round) }
}

/** Closes an order after the subject was verified again and agrees; throws CaseProblem where it was not or does not. */
export function closeOrder(
  session: CaseSession,
  actor: string,
  { order: id, note }: { order: string; note: string },
): { order: string } {
  const order = findOrder(session, id)
  const { name, sheets, verdict } = findSubject(session, order.subject)
  if (order.closed) throw new CaseProblem('order-closed', `这件重新帮扶已经办结。`)
  const verified = sheets.verification
  if (!verified || verified.key.round < order.round || verified.score.unanswered > 0)
    throw new CaseProblem('order-not-reverified', `${name}还没有完成第 ${order.round} 轮核实，不能办结。`)
  if (verdict !== 'consistent')
    throw new CaseProblem(
      'still-inconsistent',
      `${name}第 ${order.round} 轮核实仍不一致，不能办结。请再下一件重新帮扶。`,
    )
  session.write(actor, [closing(order, session.now(), note)])
  return { order: id }
}

/** Records what shows that the order was carried out. */
export function recordEvidence(
  session: CaseSession,
  actor: string,
  { order: id, text }: { order: string; text: string },
): { order: string } {
  const { subject, round } = findOrder(session, id)
  session.write(actor, [
    { kind: 'order-evidence', entity: orderEntity(subject, round), item: 'evidence', body: { text } },
  ])
  return { order: id }
}

function findOrder({ record }: CaseSession, id: string): Order {
  const order = record.orders.find((each) => each.id === id)
  if (!order) throw new CaseProblem('no-order', `没有编号为 ${id} 的重新帮扶。请核对编号。`)
  return order
}

const closing = ({ subject, round }: Order, at: string, note: string): Change => ({
  kind: 'order-closed',
  entity: orderEntity(subject, round),
  item: 'closed',
  body: { at, note },
})
