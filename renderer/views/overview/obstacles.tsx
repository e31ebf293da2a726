import type { StatusView } from '@shared/contract'
import type { Gate } from '@shared/phases'
import { STEP_NAMES } from '@shared/text.zh'

/** What still bars the way: all of it for the next step, and by a click for the later ones. */
export function Obstacles({ status }: { status: StatusView }) {
  const [next, ...later] = status.gates
  if (!next) return null
  return (
    <section className="obstacles" aria-label="还差什么">
      <h2>{next.open ? `可以进入${STEP_NAMES[next.to]}` : `进入${STEP_NAMES[next.to]}前，还差`}</h2>
      <ul>
        {next.reasons.map((reason) => (
          <li key={reason.message}>{reason.message}</li>
        ))}
      </ul>
      {later.map((gate) => (
        <LaterGate key={gate.to} gate={gate} />
      ))}
    </section>
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
