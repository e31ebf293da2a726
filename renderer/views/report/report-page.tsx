import { formatDate } from '@shared/format'
import type { MarkedReport } from '@shared/report/marked'
import type { RefObject } from 'react'
import { figureFocus } from './figure-focus'
import { FigureText } from './figure-text'
import { ReportBlock } from './report-block'

interface ReportPageProps {
  model: MarkedReport
  paper: RefObject<HTMLElement | null>
  onAsk(at: number): void
}

/** The report on paper: the words and tables of the file that is exported, in the same order; its figures can be asked about. */
export function ReportPage({ model, paper, onAsk }: ReportPageProps) {
  return (
    <article className="paper" aria-label="报告预览" ref={paper} {...figureFocus(paper, onAsk)}>
      {!model.isHeadless && <PageHead model={model} />}
      {model.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move on their own
        <ReportBlock key={index} of={block} />
      ))}
    </article>
  )
}

function PageHead({ model: { title, subtitle, date } }: { model: MarkedReport }) {
  return (
    <>
      <h1>
        <FigureText of={title} />
      </h1>
      {(subtitle.length > 0 ? subtitle : [formatDate(date)]).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a finished report never move
        <p key={index} className="paper-subtitle">
          <FigureText of={line} />
        </p>
      ))}
    </>
  )
}
