import type { ReportKind } from '@shared/contract/papers'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/report.css'
import { ExportBar } from './export-bar'
import { ReportPage } from './report-page'

/** The documents of the case as they will be printed, and the files to write them to. */
export function ReportView() {
  const [kind, setKind] = useState<ReportKind>('township')
  const preview = useRead('report.preview', { kind })
  return (
    <>
      <ExportBar key={kind} kind={kind} onKind={setKind} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the page could not be scrolled by keyboard */}
      <section className="report-desk" aria-label="预览" tabIndex={0}>
        <Reading of={preview}>{(model) => <ReportPage model={model} />}</Reading>
      </section>
    </>
  )
}
