import type { CityViewName } from '@shared/city-view/views'
import { assertNever } from '@shared/outcome'
import { CityReports } from '../../views/city/city-reports'
import { IntakeView } from '../../views/city/intake/intake-view'
import { IssuesView } from '../../views/city/issues/issues-view'
import { TownsView } from '../../views/city/towns/towns-view'

export function CityView({ name, isReadOnly }: { name: CityViewName; isReadOnly: boolean }) {
  switch (name) {
    case 'intake':
      return <IntakeView isReadOnly={isReadOnly} />
    case 'towns':
      return <TownsView />
    case 'issues':
      return <IssuesView isReadOnly={isReadOnly} />
    case 'report':
      return <CityReports />
    default:
      return assertNever(name)
  }
}
