import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/overview.css'
import { CaseFile } from './case-file'
import { Figures } from './figures'
import { Obstacles } from './obstacles'
import { PhaseLine } from './phase-line'
import { ReassistList } from './reassist-list'
import { Warnings } from './warnings'

/** Where the case stands: the five phases, three figures, what bars the way, and the file itself. */
export function OverviewView() {
  return (
    <Reading of={useRead('case.status', {})}>
      {(status) => (
        <div className="overview">
          <PhaseLine status={status} />
          <Figures status={status} />
          <div className="overview-columns">
            <div className="overview-column">
              <Obstacles status={status} />
              <Warnings of={status.warnings} />
            </div>
            <div className="overview-column">
              <ReassistList />
            </div>
          </div>
          <CaseFile conflicts={status.conflicts} />
        </div>
      )}
    </Reading>
  )
}
