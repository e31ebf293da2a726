import type { ReportChoice } from '@shared/contract/papers'
import type { ReportPreview } from '@shared/replies/papers'
import { memo, useEffect, useRef, useState } from 'react'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/report.css'
import '../../styles/rewriting.css'
import '../../styles/trace.css'
import { EditNotices } from './edit-notices'
import { ExportBar } from './export-bar'
import { focusFigure, markAsked } from './figure-focus'
import { usePaperDesk } from './paper-desk'
import { leadToParagraph } from './paragraph-focus'
import { ReportPage } from './report-page'
import { RewritingContext } from './rewriting'
import { TracePanel } from './trace-panel'
import { useRewritingOf } from './use-rewriting-of'

/** The documents of the file on the desk as they will be printed, and the files to write them to. */
export function ReportView() {
  const { first, subject } = usePaperDesk()
  const [choice, setChoice] = useState<ReportChoice>({
    kind: first,
    subject,
    phase: null,
    isBlank: false,
  })
  const preview = useRead('report.preview', choice)
  return (
    <>
      <ExportBar key={JSON.stringify(choice)} choice={choice} onChoice={setChoice} />
      <Reading of={preview}>
        {(shown) => <ReportDesk key={`desk ${JSON.stringify(choice)}`} choice={choice} preview={shown} />}
      </Reading>
    </>
  )
}

/** Thousands of cells, which no question about one of them and no rewriting draws again. */
const Page = memo(ReportPage)

/** A report to look at, to ask about and to rewrite. */
function ReportDesk({ choice, preview }: { choice: ReportChoice; preview: ReportPreview }) {
  const [asked, setAsked] = useState<number | null>(null)
  const paper = useRef<HTMLElement>(null)
  const { rewriting, rewriteAt } = useRewritingOf(choice, preview, paper)
  useEffect(() => markAsked(paper.current, asked), [asked])
  const close = () => {
    if (asked !== null) focusFigure(paper.current, asked)
    setAsked(null)
  }
  return (
    <RewritingContext value={rewriting}>
      <EditNotices of={preview} onLead={(paragraph) => leadToParagraph(paper.current, paragraph)} />
      <div className="report-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the page could not be scrolled by keyboard */}
        <section className="report-desk" aria-label="预览" tabIndex={0}>
          <Page model={preview.report} paper={paper} onAsk={setAsked} onRewrite={rewriteAt} />
        </section>
        {asked !== null && <TracePanel choice={choice} at={asked} onClose={close} />}
      </div>
    </RewritingContext>
  )
}
