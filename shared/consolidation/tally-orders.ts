import { compareCodeUnits } from '../code-units'
import { beijingDay, daysBetween } from './beijing-day'
import type { OrderSummary } from './town-summary'
import type { OrderTally } from './town-tally'

/** The 重新帮扶 of a town: how many, how long the closed ones took, and on which days the open ones were raised. */
export function orderTally(orders: readonly OrderSummary[]): OrderTally {
  const closed = orders.flatMap(({ raisedAt, due, closedAt }) =>
    closedAt === null ? [] : [{ raised: beijingDay(raisedAt), due, closed: beijingDay(closedAt) }],
  )
  const open = orders
    .filter(({ closedAt }) => closedAt === null)
    .map(({ raisedAt, due }) => ({ raised: beijingDay(raisedAt), due }))
  const days = Map.groupBy(open, ({ raised, due }) => `${raised} ${due}`)
  return {
    raised: orders.length,
    closed: closed.length,
    closedDays: closed.reduce((sum, each) => sum + daysBetween(each.raised, each.closed), 0),
    closedLate: closed.filter((each) => each.closed > each.due).length,
    open: [...days]
      .sort(([one], [other]) => compareCodeUnits(one, other))
      .map(([, same]) => ({ ...same[0]!, count: same.length })),
  }
}
