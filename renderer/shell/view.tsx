import { assertNever } from '@shared/outcome'
import type { CaseHead } from '@shared/replies/desk'
import type { ViewName } from '@shared/views'
import { Suspense } from 'react'
import { onDemand } from './on-demand'

const OverviewView = onDemand(async () => (await import('../views/overview/overview-view')).OverviewView)
const EnterprisesView = onDemand(
  async () => (await import('../views/enterprises/enterprises-view')).EnterprisesView,
)
const ScoreView = onDemand(async () => (await import('../views/score/score-view')).ScoreView)
const CompareView = onDemand(async () => (await import('../views/compare/compare-view')).CompareView)
const DrawView = onDemand(async () => (await import('../views/draw/draw-view')).DrawView)
const OrdersView = onDemand(async () => (await import('../views/orders/orders-view')).OrdersView)
const RecheckView = onDemand(async () => (await import('../views/recheck/recheck-view')).RecheckView)
const PeopleView = onDemand(async () => (await import('../views/people/people-view')).PeopleView)
const StatisticsView = onDemand(
  async () => (await import('../views/statistics/statistics-view')).StatisticsView,
)
const ReportView = onDemand(async () => (await import('../views/report/report-view')).ReportView)

interface ViewProps {
  name: ViewName
  head: CaseHead
  actor: string
}

/** The view of this name; its code is there in a moment, so nothing stands in for it. */
export const View = (props: ViewProps) => (
  <Suspense>
    <NamedView {...props} />
  </Suspense>
)

function NamedView({ name, head, actor }: ViewProps) {
  switch (name) {
    case 'overview':
      return <OverviewView />
    case 'enterprises':
      return <EnterprisesView />
    case 'score':
      return (
        <ScoreView actor={actor} town={head.township.town} enterpriseBase={head.township.enterpriseBase} />
      )
    case 'compare':
      return <CompareView />
    case 'draw':
      return <DrawView />
    case 'orders':
      return <OrdersView />
    case 'recheck':
      return <RecheckView />
    case 'people':
      return <PeopleView />
    case 'statistics':
      return <StatisticsView />
    case 'report':
      return <ReportView />
    default:
      return assertNever(name)
  }
}
