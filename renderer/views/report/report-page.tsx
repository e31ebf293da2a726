import { formatDate } from '@shared/format'
import type { ReportModel } from '@shared/report'
import { ReportBlock } from './report-block'

/** The report on paper: the words and tables of the file that is exported, in the same order. */
export function ReportPage({ model }: { model: ReportModel }) {
  return (
    <article className="paper" aria-label="报告预览">
      {!model.isHeadless && <PageHead model={model} />}
      {model.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move on their own
        <ReportBlock key={index} of={block} />
      ))}
    </article>
  )
}

function PageHead({ model: { title, subtitle, date } }: { model: ReportModel }) {
  return (
    <>
      <h1>{title}</h1>
      {(subtitle.length > 0 ? subtitle : [formatDate(date)]).map((line) => (
        <p key={line} className="paper-subtitle">
          {line}
        </p>
      ))}
    </>
  )
}
