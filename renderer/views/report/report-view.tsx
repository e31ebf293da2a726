import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/report.css'
import { ExportBar } from './export-bar'
import { ReportPage } from './report-page'

/** The report as it will be printed, and the files to write it to. */
export function ReportView() {
  return (
    <>
      <ExportBar />
      <div className="report-desk">
        <Reading of={useRead('report.preview', {})}>{(model) => <ReportPage model={model} />}</Reading>
      </div>
    </>
  )
}
