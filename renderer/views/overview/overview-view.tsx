import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import '../../styles/overview.css'
import { CaseCheck } from './case-check'
import { Figures } from './figures'
import { MergeEntry } from './merge-entry'
import { Obstacles } from './obstacles'
import { PhaseLine } from './phase-line'
import { ReassistList } from './reassist-list'
import { Seals } from './seals'
import { SendCase } from './send-case'
import { Snapshots } from './snapshots'
import { Warnings } from './warnings'

/** Where the case stands: the five phases, three figures, and what bars the way. */
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
              <Seals />
            </div>
            <div className="overview-column">
              <ReassistList />
              <SendCase />
              <MergeEntry conflicts={status.conflicts} />
              <CaseCheck />
              <Snapshots />
            </div>
          </div>
        </div>
      )}
    </Reading>
  )
}
