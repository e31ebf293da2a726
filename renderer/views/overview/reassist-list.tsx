import type { ActionSubject, ActionView } from '@shared/replies/action'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Gap } from '../../parts/gap'
import { Reading } from '../../parts/reading'
import { subjectTitle } from '../../parts/subject-name'

const SHOWN = 6

/** Who has to be helped again, the widest gap first, and whether it is ordered. */
export function ReassistList() {
  return <Reading of={useRead('action.read', {})}>{(action) => <Found action={action} />}</Reading>
}

const width = ({ gap }: ActionSubject) => Math.abs(gap ?? 0)

function Found({ action: { subjects, orders } }: { action: ActionView }) {
  const { move } = usePlace()
  const rows = subjects.filter(({ verdict }) => verdict === 'reassist').sort((a, b) => width(b) - width(a))
  if (rows.length === 0) return null
  const isOrdered = (id: string) => orders.some((order) => order.subject === id && order.closed === null)
  return (
    <section className="reassist-list" aria-label="待重新帮扶的对象">
      <h2>待重新帮扶</h2>
      <ul>
        {rows.slice(0, SHOWN).map((subject) => (
          <li key={subject.id}>
            <button
              type="button"
              onClick={() => move({ view: 'orders', subject: subject.id, criterion: null })}
            >
              <span>{subjectTitle(subject)}</span>
              <Gap of={subject.gap} />
              <span className="quiet">{isOrdered(subject.id) ? '已下通知 ›' : '未下通知 ›'}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <button type="button" className="text-button" onClick={() => move({ view: 'orders' })}>
          还有 {rows.length - SHOWN} 个，到重新帮扶里看
        </button>
      )}
    </section>
  )
}
