import type { ReportChoice, ReportKind } from '@shared/contract/papers'
import type { ReportPreview } from '@shared/replies/papers'
import type { ReadBackView } from '@shared/replies/read-back'
import { memo, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/read-back.css'
import '../../styles/report.css'
import '../../styles/rewriting.css'
import '../../styles/trace.css'
import { EditNotices } from './edit-notices'
import { ExportBar } from './export-bar'
import { focusFigure, markAsked } from './figure-focus'
import { usePaperDesk } from './paper-desk'
import { leadToParagraph } from './paragraph-focus'
import { ReadBackPanel } from './read-back-panel'
import { ReportPage } from './report-page'
import { RewritingContext } from './rewriting'
import { TracePanel } from './trace-panel'
import { useRewritingOf } from './use-rewriting-of'

/** The documents of the file on the desk as they will be printed, and the files to write them to. */
export function ReportView() {
  const { kinds, first, subject, rewritings } = usePaperDesk()
  const [choice, setChoice] = useState<ReportChoice>({
    kind: kinds.find((kind) => isLeftOpen(kind, rewritings)) ?? first,
    subject,
    phase: null,
    isBlank: false,
  })
  const [edited, setEdited] = useState<ReadBackView | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const close = () => {
    flushSync(() => setEdited(null))
    bar.current!.querySelector<HTMLElement>('.read-back-button')!.focus()
  }
  const preview = useRead('report.preview', choice)
  const choose = (chosen: ReportChoice) => {
    setChoice(chosen)
    setEdited(null)
  }
  return (
    <>
      <div ref={bar} hidden={edited !== null}>
        <ExportBar key={JSON.stringify(choice)} choice={choice} onChoice={choose} onReadBack={setEdited} />
      </div>
      {edited ? (
        <ReadBackPanel key={edited.token} of={edited} onClose={close} />
      ) : (
        <Reading of={preview}>
          {(shown) => <ReportDesk key={`desk ${JSON.stringify(choice)}`} choice={choice} preview={shown} />}
        </Reading>
      )}
    </>
  )
}

/** Whether somebody was rewriting a document when they left. */
const isLeftOpen = (kind: ReportKind, rewritings: ReadonlyMap<string, string>) =>
  [...rewritings.keys()].some((key) => key.startsWith(`${kind}/`))

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
