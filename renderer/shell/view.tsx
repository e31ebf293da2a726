import { assertNever } from '@shared/outcome'
import type { CaseHead } from '@shared/replies/desk'
import type { ViewName } from '@shared/views'
import { CompareView } from '../views/compare/compare-view'
import { DrawView } from '../views/draw/draw-view'
import { EnterprisesView } from '../views/enterprises/enterprises-view'
import { MergeView } from '../views/merge/merge-view'
import { OrdersView } from '../views/orders/orders-view'
import { OverviewView } from '../views/overview/overview-view'
import { PeopleView } from '../views/people/people-view'
import { RecheckView } from '../views/recheck/recheck-view'
import { ReportView } from '../views/report/report-view'
import { ScoreView } from '../views/score/score-view'
import { StatisticsView } from '../views/statistics/statistics-view'

export function View({ name, head, actor }: { name: ViewName; head: CaseHead; actor: string }) {
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
    case 'merge':
      return <MergeView />
    default:
      return assertNever(name)
  }
}
