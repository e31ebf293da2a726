import { formatDate } from '@shared/format'
import type { MarkedReport } from '@shared/report/marked'
import { type RefObject, useEffect } from 'react'
import { figureFocus } from './figure-focus'
import { FigureText } from './figure-text'
import { offerFirstParagraph, paragraphFocus } from './paragraph-focus'
import { ReportBlock } from './report-block'

interface ReportPageProps {
  model: MarkedReport
  paper: RefObject<HTMLElement | null>
  onAsk(at: number): void
  onRewrite(paragraph: string): void
}

/** The report on paper: the words and tables of the file that is exported, in the same order; its figures can be asked about and its paragraphs rewritten. */
export function ReportPage({ model, paper, onAsk, onRewrite }: ReportPageProps) {
  const figures = figureFocus(paper, onAsk)
  const paragraphs = paragraphFocus(paper, onRewrite)
  useEffect(() => offerFirstParagraph(paper.current))
  return (
    <article
      className="paper"
      aria-label="报告预览"
      ref={paper}
      onClick={figures.onClick}
      onFocus={(event) => {
        figures.onFocus(event)
        paragraphs.onFocus(event)
      }}
      onKeyDown={(event) => {
        figures.onKeyDown(event)
        paragraphs.onKeyDown(event)
      }}
    >
      {!model.isHeadless && <PageHead model={model} />}
      {model.blocks.map((block, index) => (
        <ReportBlock key={block.kind === 'paragraph' && block.id ? block.id : index} of={block} />
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
