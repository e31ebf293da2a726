import type { CityStep } from '@shared/city-view/place'
import { CITY_KIND } from '@shared/contract/papers'
import type { CityTracePlace } from '@shared/replies/papers'
import { useMemo } from 'react'
import { useCityPlace } from '../../desk/city-place'
import { type PaperDesk, PaperDeskContext } from '../report/paper-desk'
import { ReportView } from '../report/report-view'
import { IssuedReports } from './issued-reports'

/** The report of the open city file. */
export function CityReports() {
  const { rewritings, keepRewriting, move } = useCityPlace()
  const desk = useMemo<PaperDesk>(
    () => ({
      ...{ kinds: [CITY_KIND], first: CITY_KIND, subject: null },
      ...{ rewritings, keepRewriting },
      lead: (to) => 'caseId' in to && move({ view: 'towns', trail: trailTo(to) }),
    }),
    [rewritings, keepRewriting, move],
  )
  return (
    <PaperDeskContext value={desk}>
      <IssuedReports />
      <ReportView />
    </PaperDeskContext>
  )
}

const trailTo = ({ caseId, subject }: CityTracePlace): CityStep[] => [
  { to: 'town', id: caseId },
  ...(subject === null ? [] : [{ to: 'subject' as const, id: subject }]),
]
