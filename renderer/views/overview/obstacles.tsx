import type { StatusView } from '@shared/contract'
import { STEP_NAMES } from '@shared/text.zh'

/** What still bars the way into each later phase, in the words of the rule that says so. */
export function Obstacles({ status }: { status: StatusView }) {
  const shut = status.gates.filter((gate) => !gate.open)
  return (
    <section className="obstacles" aria-label="还差什么">
      <h2>还差什么</h2>
      {shut.length === 0 && <p>后面的阶段都可以开始了。</p>}
      <dl>
        {shut.map((gate) => (
          <div key={gate.to}>
            <dt>进入{STEP_NAMES[gate.to]}前</dt>
            <dd>
              <ul>
                {gate.reasons.map((reason) => (
                  <li key={reason.code}>{reason.message}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
