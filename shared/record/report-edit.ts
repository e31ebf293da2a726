import type { Cells } from '../apply'
import type { ReportEdit } from '../case/report-edit'
import { soleValue } from './cells'

/** The rewritten paragraphs of one kind of document; of two that contradict each other neither is in force. */
export const reportEditsOf = (report: string, cells: Cells): ReportEdit[] =>
  [...cells.keys()].sort().flatMap((paragraph) => {
    const edit = soleValue<Omit<ReportEdit, 'report' | 'paragraph'>>(cells, paragraph, 'report-edited')
    return edit ? [{ report, paragraph, ...edit }] : []
  })
