/**
 * Carries out orders one at a time, the next only when the one before says that it is done: orders that come together
 * would otherwise all be carried out before the first answer is on its way.
 */
export function oneByOne<Order>(carryOut: (order: Order, done: () => void) => void): (order: Order) => void {
  const waiting: Order[] = []
  const begin = () => {
    const [order] = waiting
    if (order === undefined) return
    carryOut(order, () => {
      waiting.shift()
      begin()
    })
  }
  return (order) => {
    waiting.push(order)
    if (waiting.length === 1) begin()
  }
}
