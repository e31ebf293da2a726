import { orderCauses } from '@shared/order-causes'
import type { ActionSubject, ActionView, OrderView } from '@shared/replies/action'

/** A subject with every 重新帮扶 that it had, by round. */
export interface OrderGroup {
  subject: ActionSubject
  orders: readonly OrderView[]
  isOpen: boolean
}

/** A subject that asks for 重新帮扶 and has no open order. */
export interface Proposal {
  subject: ActionSubject
  /** What the order is to set right, as its text begins. */
  causes: readonly string[]
}

export interface SortedOrders {
  proposed: readonly Proposal[]
  open: readonly OrderGroup[]
  closed: readonly OrderGroup[]
}

/** Sorts the subjects into those to be ordered, those under way and those that are done. */
export function ordersOf({ subjects, orders, decisions }: ActionView): SortedOrders {
  const bySubject = Map.groupBy(orders, (order) => order.subject)
  const groups = subjects.flatMap((subject) => {
    const own = (bySubject.get(subject.id) ?? []).toSorted((a, b) => a.round - b.round)
    return own.length === 0 ? [] : [{ subject, orders: own, isOpen: own.some((each) => !each.closed) }]
  })
  const open = groups.filter(({ isOpen }) => isOpen)
  const proposed = subjects.flatMap((subject) => {
    if (open.some((group) => group.subject.id === subject.id)) return []
    const decision = decisions.find((each) => each.subject === subject.id)
    const isReturned = decision?.decision === 'returned' && subject.round <= decision.round
    if (!isReturned && subject.verdict !== 'reassist') return []
    return [{ subject, causes: orderCauses(isReturned ? decision : null, subject.flags) }]
  })
  return { proposed: proposed.sort(byGap), open, closed: groups.filter(({ isOpen }) => !isOpen) }
}

const byGap = (a: Proposal, b: Proposal) => Math.abs(b.subject.gap ?? 0) - Math.abs(a.subject.gap ?? 0)
