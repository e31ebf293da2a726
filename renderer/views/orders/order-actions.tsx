import type { ActionSubject, OrderView } from '@shared/replies/action'
import { VERDICT_NAMES } from '@shared/text.zh'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { NoteForm } from '../../parts/note-form'
import { OrderForm } from '../../parts/order-form'
import { Problem } from '../../parts/problem'

/** What can be done about an open order. */
export function OrderActions({ order, subject }: { order: OrderView; subject: ActionSubject }) {
  const { move } = usePlace()
  const [asked, setAsked] = useState<'evidence' | 'close' | 'again' | null>(null)
  const record = useWrite('order.evidence')
  const close = useWrite('order.close')
  const [wasAsked, setWasAsked] = useState(false)
  const shut = () => {
    setAsked(null)
    setWasAsked(true)
  }
  const isStillDifferent = order.reverified !== null && order.reverified !== 'consistent'
  return (
    <>
      <p className="order-result">
        {order.reverified
          ? `第 ${order.round} 轮核实结果：${VERDICT_NAMES[order.reverified]}。`
          : `第 ${order.round} 轮还没有核实完。`}
      </p>
      {asked === null && (
        <div className="toolbar">
          <Button
            autoFocus={wasAsked}
            type={order.reverified ? 'default' : 'primary'}
            onClick={() =>
              move({ view: 'score', subject: subject.id, phase: 'verification', criterion: null })
            }
          >
            第 {order.round} 轮核实
          </Button>
          {isStillDifferent && <Button onClick={() => setAsked('again')}>再下通知…</Button>}
          <Button onClick={() => setAsked('evidence')}>{order.evidence ? '改佐证…' : '记佐证…'}</Button>
          <Button
            type={order.reverified === 'consistent' ? 'primary' : 'default'}
            onClick={() => setAsked('close')}
          >
            办结…
          </Button>
        </div>
      )}
      {asked === 'evidence' && (
        <NoteForm
          name="佐证（看到了什么、材料在哪里）"
          initial={order.evidence ?? ''}
          done="记下佐证"
          onDone={(text) => record.mutate({ order: order.id, text }, { onSuccess: shut })}
          onClose={shut}
        />
      )}
      {asked === 'close' && (
        <NoteForm
          name="办结说明（可不填）"
          initial=""
          done="办结"
          isOptional
          onDone={(note) => close.mutate({ order: order.id, note }, { onSuccess: shut })}
          onClose={shut}
        />
      )}
      {asked === 'again' && <OrderForm subject={subject} causes={subject.flags} onClose={shut} />}
      <Problem error={record.error ?? close.error} />
    </>
  )
}
