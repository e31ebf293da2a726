const STEPS = [1, 2, 3, 4] as const

/** What the colours and the numbers of the cells mean. */
export function HeatLegend() {
  return (
    <span className="heat-legend quiet">
      扣分企业占 %
      <span className="matrix-swatches" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={`matrix-over-${step}`} />
        ))}
      </span>
      1 · 20 · 40 · 60 以上 <span>· 没有扣分</span> <span>3/8 数量少</span> <span>– 未评或没有这一条</span>{' '}
      <span>镇级格子里是扣的分</span>
    </span>
  )
}
