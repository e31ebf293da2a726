import type { ReportChoice } from '@shared/contract/papers'
import { CaseProblem } from '@shared/outcome'
import type { FigureTrace } from '@shared/replies/papers'
import { askedFigures } from '@shared/report/marked'
import type { ReportSource } from '../report/report-source'

/** More rows than anybody reads beside a report; the rest is counted. */
const ROWS_SHOWN = 200

/** How one figure of a report came to be, counted again from what may be seen; throws CaseProblem `no-figure` where it is gone. */
export function traceFigure(
  reports: ReportSource,
  { at, ...choice }: ReportChoice & { at: number },
): FigureTrace {
  const figure = askedFigures(reports.edited(choice).report)[at]
  if (!figure) throw new CaseProblem('no-figure', '报告里已经没有这个数。请在报告中重新选择。')
  const { text, made, rows } = reports.trace(figure.source)
  const shown = rows.slice(0, ROWS_SHOWN)
  return {
    text: figure.text,
    isByHand: figure.source.is === 'edited',
    counted: text,
    made,
    rows: shown,
    more: rows.length - shown.length,
  }
}
