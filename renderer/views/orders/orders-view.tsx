import type { ActionView } from '@shared/replies/action'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Block } from '../../parts/block'
import { Empty } from '../../parts/empty'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/orders.css'
import { OrderGroupLine } from './order-group'
import { ordersOf } from './orders-of'
import { ProposalList } from './proposal-list'

/** 重新帮扶: who has to be helped again, who is, and who agrees at last. */
export function OrdersView() {
  return <Reading of={useRead('action.read', {})}>{(action) => <Orders action={action} />}</Reading>
}

function Orders({ action }: { action: ActionView }) {
  const { place } = usePlace()
  const { proposed, open, closed } = ordersOf(action)
  if (proposed.length + open.length + closed.length === 0)
    return <Empty title="没有需要重新帮扶的对象。核实与自评不一致的，会列在这里。" />
  return (
    <div className="action-page">
      {proposed.length > 0 && (
        <Block title="待下通知" note={`${proposed.length} 个对象须重新帮扶，还没有下通知`}>
          <ProposalList proposals={proposed} current={place.subject} />
        </Block>
      )}
      <Block title="办理中" note={`${open.length} 个对象`}>
        {open.map((group) => (
          <OrderGroupLine
            key={group.subject.id}
            group={group}
            isCurrent={group.subject.id === place.subject}
          />
        ))}
      </Block>
      {closed.length > 0 && (
        <Block title="已办结" note={`${closed.length} 个对象`}>
          {closed.map((group) => (
            <OrderGroupLine
              key={group.subject.id}
              group={group}
              isCurrent={group.subject.id === place.subject}
            />
          ))}
        </Block>
      )}
    </div>
  )
}
