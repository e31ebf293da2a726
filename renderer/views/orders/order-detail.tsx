import { formatDate } from '@shared/format'
import type { ActionSubject, OrderView } from '@shared/replies/action'
import { orderName } from '@shared/text.zh'
import { FoldedLines } from '../../parts/folded-lines'
import { localDate } from '../../parts/format-time'
import { OrderActions } from './order-actions'

/** What was ordered, by when and whom; whether it is overdue; how it ended. */
export function OrderDetail({ order, subject }: { order: OrderView; subject: ActionSubject }) {
  const { due, what, who, raisedAt, evidence, closed, overdue } = order
  return (
    <div className="order">
      <dl className="facts">
        <div>
          <dt>通知</dt>
          <dd>
            {orderName(order)}（{formatDate(localDate(raisedAt))}）
          </dd>
        </div>
        <div>
          <dt>期限</dt>
          <dd className={overdue ? 'overdue' : undefined}>
            {formatDate(due)}
            {overdue && ' ⚠ 已过期'}
          </dd>
        </div>
        <div>
          <dt>责任人</dt>
          <dd>{who ?? '未指定'}</dd>
        </div>
      </dl>
      <FoldedLines lines={what.split('\n')} />
      {evidence && <p className="order-what">佐证：{evidence}</p>}
      {closed ? (
        <p>
          ✓ {formatDate(localDate(closed.at))}办结{closed.note && `：${closed.note}`}
        </p>
      ) : (
        <OrderActions order={order} subject={subject} />
      )}
    </div>
  )
}
