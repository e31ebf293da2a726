import type { Gate } from '@shared/phases'
import type { StatusView } from '@shared/replies/case'
import { STEP_NAMES } from '@shared/text.zh'
import { usePlace } from '../../desk/place'
import { EnterButton } from './enter-button'
import { placeOf } from './obstacle-place'

/** What still bars the way: all of it for the next step, and by a click for the later ones. */
export function Obstacles({ status }: { status: StatusView }) {
  const [next, ...later] = status.gates
  if (!next) return <p>案卷已办结，可以出报告。</p>
  return (
    <section className="obstacles" aria-label="还差什么">
      <h2>
        {next.open ? `可以进入${STEP_NAMES[next.to]}` : `进入${STEP_NAMES[next.to]}前，还差`}
        {!next.open && <span className="of"> {next.reasons.length} 项</span>}
      </h2>
      {next.open && <EnterButton to={next.to} />}
      <ul>
        {next.reasons.map(({ code, message }) => (
          <Obstacle key={message} code={code} message={message} to={next.to} />
        ))}
      </ul>
      {later.map((gate) => (
        <LaterGate key={gate.to} gate={gate} />
      ))}
    </section>
  )
}

function Obstacle({ code, message, to }: { code: string; message: string; to: Gate['to'] }) {
  const { move } = usePlace()
  const place = placeOf(code, to)
  return (
    <li>
      <span>{message}</span>
      {place && (
        <button type="button" className="text-button" onClick={() => move(place.to)}>
          {place.label} ›
        </button>
      )}
    </li>
  )
}

function LaterGate({ gate }: { gate: Gate }) {
  const reasons = gate.reasons.filter(({ code }) => code !== 'not-next')
  if (reasons.length === 0) return null
  return (
    <details>
      <summary>
        再往后，进入{STEP_NAMES[gate.to]}前 <span className="of">{reasons.length} 项</span>
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.message}>{reason.message}</li>
        ))}
      </ul>
    </details>
  )
}
