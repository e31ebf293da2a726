import { formatDate } from '../../format'
import { numberAt } from '../edited-words'
import type { Source } from '../source'
import type { CaseReading } from './case-reading'
import type { Trace } from './trace'

/** A number that somebody wrote into a report, which nothing in the case vouches for. */
export function traceEdited(
  { report, paragraph, at }: Extract<Source, { is: 'edited' }>,
  { record }: CaseReading,
): Trace {
  const edit = record.reportEdits.find((each) => each.report === report && each.paragraph === paragraph)!
  const text = numberAt(edit.text, at) ?? ''
  const made = edit.figures.includes(text)
    ? `${edit.by}${formatDate(edit.at)}改写时照案卷写的数，请与现在生成的文字核对`
    : `${edit.by}${formatDate(edit.at)}改写时手写的数，案卷里没有它的来源`
  return { text, made, rows: [] }
}
