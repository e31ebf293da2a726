import { formatMean } from '@shared/format'
import type { StatusView } from '@shared/replies/case'
import type { ReactNode } from 'react'
import { usePlace } from '../../desk/place'

/** The three figures that matter, each with what it is made of and where to look further. */
export function Figures({ status }: { status: StatusView }) {
  const { move } = usePlace()
  const { selfMean, gapMean, verdicts } = status
  return (
    <section className="figures" aria-label="三个关键数">
      <Figure
        name="自评均分"
        note={selfMean.count ? `${selfMean.count} 家自评完整的企业` : '还没有完整的自评'}
        onWhy={() => move({ view: 'enterprises' })}
      >
        {formatMean(selfMean.sum, selfMean.count)}
      </Figure>
      <Figure
        name="核实差异（核实 − 自评，平均）"
        note={gapMean.count ? `${gapMean.count} 家已比对，${biasOf(gapMean.sum)}` : '还没有可比对的企业'}
        onWhy={() => move({ view: 'compare' })}
      >
        {`${gapMean.sum > 0 ? '+' : ''}${formatMean(gapMean.sum, gapMean.count)}`}
      </Figure>
      <Figure
        name="待重新帮扶"
        note={`不一致 ${verdicts.inconsistent} · 一致 ${verdicts.consistent}`}
        onWhy={() => move({ view: 'orders' })}
      >
        {verdicts.reassist}
      </Figure>
    </section>
  )
}

const biasOf = (sum: number) => (sum < 0 ? '自评总体高估' : sum > 0 ? '自评总体低估' : '自评总体相符')

interface FigureProps {
  name: string
  note: string
  onWhy(): void
  children: ReactNode
}

function Figure({ name, note, onWhy, children }: FigureProps) {
  return (
    <button type="button" className="figure" onClick={onWhy}>
      <span>{name}</span>
      <strong>{children}</strong>
      <span className="quiet">{note} ›</span>
    </button>
  )
}
