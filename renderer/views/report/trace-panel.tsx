import type { ReportChoice } from '@shared/contract/papers'
import type { FigureTrace } from '@shared/replies/papers'
import { Button } from 'antd'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import { useWindowKeys } from '../../parts/use-window-keys'
import { usePaperDesk } from './paper-desk'

interface TracePanelProps {
  choice: ReportChoice
  at: number
  onClose(): void
}

/** How a figure of the report came to be, and the values behind it, each leading to its place. */
export function TracePanel({ choice, at, onClose }: TracePanelProps) {
  const trace = useRead('report.trace', { ...choice, at })
  useWindowKeys((event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  })
  return (
    <aside className="trace" aria-label="这个数怎么来的">
      <header>
        <h3>这个数怎么来的</h3>
        <Button onClick={onClose}>关闭</Button>
      </header>
      <Reading of={trace}>{(found) => <Made of={found} />}</Reading>
    </aside>
  )
}

function Made({ of: { text, isByHand, counted, made, rows, more } }: { of: FigureTrace }) {
  return (
    <>
      <div role="status">
        <p className="trace-figure">{text}</p>
        <p>{made}</p>
      </div>
      {isByHand ? null : counted === text ? (
        <p className="quiet">已按案卷重新算过，与报告一致。</p>
      ) : (
        <p className="trace-off" role="alert">
          按案卷重新算得 {counted}，与报告不一致。请不要使用这个数，并联系技术人员。
        </p>
      )}
      {rows.length > 0 && (
        <ol>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one figure are read anew as a whole
            <SourceRow key={index} of={row} />
          ))}
        </ol>
      )}
      {more > 0 && <p className="quiet">还有 {more} 行。</p>}
    </>
  )
}

function SourceRow({ of: { name, where, value, place } }: { of: FigureTrace['rows'][number] }) {
  const { lead } = usePaperDesk()
  const words = (
    <>
      <span>
        {name}
        <span className="quiet"> {where}</span>
      </span>
      <span className="trace-value">{value}</span>
    </>
  )
  if (!place) return <li className="trace-row">{words}</li>
  return (
    <li>
      <button type="button" className="trace-row" onClick={() => lead(place)}>
        {words}
      </button>
    </li>
  )
}
