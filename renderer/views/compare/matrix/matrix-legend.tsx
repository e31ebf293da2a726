import { GAP_STEPS } from './gap-step'

/** What the colours and the signs of the cells mean. */
export function MatrixLegend() {
  return (
    <span className="matrix-legend quiet">
      高估 −
      <span className="matrix-swatches" aria-hidden="true">
        {GAP_STEPS.toReversed().map((step) => (
          <span key={step} className={`matrix-over-${step}`} />
        ))}
      </span>
      · 相同
      <span className="matrix-swatches" aria-hidden="true">
        {GAP_STEPS.map((step) => (
          <span key={step} className={`matrix-under-${step}`} />
        ))}
      </span>
      低估 + <span>– 未评</span>
    </span>
  )
}
