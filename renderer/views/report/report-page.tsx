import { formatDate } from '@shared/format'
import type { ReportModel } from '@shared/report'
import { ReportBlock } from './report-block'

/** The report on paper: the words and tables of the file that is exported, in the same order. */
export function ReportPage({ model }: { model: ReportModel }) {
  return (
    <article className="paper" aria-label="报告预览">
      <h1>{model.title}</h1>
      {model.subtitle.map((line) => (
        <p key={line} className="paper-subtitle">
          {line}
        </p>
      ))}
      {model.subtitle.length === 0 && <p className="paper-subtitle">{formatDate(model.date)}</p>}
      {model.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move on their own
        <ReportBlock key={index} of={block} />
      ))}
    </article>
  )
}
