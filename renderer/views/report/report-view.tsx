import type { ReportChoice } from '@shared/contract/papers'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Reading } from '../../parts/reading'
import '../../styles/report.css'
import { ExportBar } from './export-bar'
import { ReportPage } from './report-page'

/** The documents of the case as they will be printed, and the files to write them to. */
export function ReportView() {
  const { place } = usePlace()
  const [choice, setChoice] = useState<ReportChoice>({
    kind: 'township',
    subject: place.subject,
    phase: null,
    isBlank: false,
  })
  const preview = useRead('report.preview', choice)
  return (
    <>
      <ExportBar key={JSON.stringify(choice)} choice={choice} onChoice={setChoice} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the page could not be scrolled by keyboard */}
      <section className="report-desk" aria-label="预览" tabIndex={0}>
        <Reading of={preview}>{(model) => <ReportPage model={model} />}</Reading>
      </section>
    </>
  )
}
