import type { CaseHead } from '@shared/contract'
import { assertNever } from '@shared/outcome'
import { CompareView } from '../views/compare/compare-view'
import { EnterprisesView } from '../views/enterprises/enterprises-view'
import { OverviewView } from '../views/overview/overview-view'
import { ReportView } from '../views/report/report-view'
import { ScoreView } from '../views/score/score-view'
import type { ViewName } from './views'

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
    case 'report':
      return <ReportView />
    default:
      return assertNever(name)
  }
}
