import type { ReportChoice } from '@shared/contract/papers'
import { memo, useEffect, useRef, useState } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Reading } from '../../parts/reading'
import '../../styles/report.css'
import '../../styles/trace.css'
import { ExportBar } from './export-bar'
import { focusFigure, markAsked } from './figure-focus'
import { ReportPage } from './report-page'
import { TracePanel } from './trace-panel'

/** Thousands of cells, which no question about one of them draws again. */
const Page = memo(ReportPage)

/** The documents of the case as they will be printed, and the files to write them to. */
export function ReportView() {
  const { place } = usePlace()
  const [choice, setChoice] = useState<ReportChoice>({
    kind: 'township',
    subject: place.subject,
    phase: null,
    isBlank: false,
  })
  const [asked, setAsked] = useState<number | null>(null)
  const paper = useRef<HTMLElement>(null)
  const preview = useRead('report.preview', choice)
  useEffect(() => markAsked(paper.current, asked), [asked])
  const close = () => {
    if (asked !== null) focusFigure(paper.current, asked)
    setAsked(null)
  }
  const choose = (next: ReportChoice) => {
    setAsked(null)
    setChoice(next)
  }
  return (
    <>
      <ExportBar key={JSON.stringify(choice)} choice={choice} onChoice={choose} />
      <div className="report-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the page could not be scrolled by keyboard */}
        <section className="report-desk" aria-label="预览" tabIndex={0}>
          <Reading of={preview}>
            {({ report }) => <Page model={report} paper={paper} onAsk={setAsked} />}
          </Reading>
        </section>
        {asked !== null && <TracePanel choice={choice} at={asked} onClose={close} />}
      </div>
    </>
  )
}
