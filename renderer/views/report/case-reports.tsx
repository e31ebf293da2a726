import { REPORT_KINDS } from '@shared/contract/papers'
import { useMemo } from 'react'
import { usePlace } from '../../desk/place'
import { type PaperDesk, PaperDeskContext } from './paper-desk'
import { ReportView } from './report-view'

/** The documents of the open case. */
export function CaseReports() {
  const { place, move, rewritings } = usePlace()
  const { subject } = place
  const desk = useMemo<PaperDesk>(
    () => ({
      ...{ kinds: REPORT_KINDS, first: 'township', subject, rewritings },
      lead: (to) => 'view' in to && move({ ...to, draft: null }),
    }),
    [subject, rewritings, move],
  )
  return (
    <PaperDeskContext value={desk}>
      <ReportView />
    </PaperDeskContext>
  )
}
