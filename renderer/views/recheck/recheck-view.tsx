import type { ActionView } from '@shared/replies/action'
import type { EnterpriseRow } from '@shared/replies/subject'
import { STEP_NAMES } from '@shared/text.zh'
import { useRead } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Empty } from '../../parts/empty'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/recheck.css'
import { RecheckRow } from './recheck-row'
import { recheckSubjects } from './recheck-subjects'
import { useTownTotals } from './use-town-totals'

/** 复核: every verified report once more, on paper, with a decision on each. */
export function RecheckView() {
  const rows = useRead('enterprise.list', {})
  return (
    <Reading of={useRead('action.read', {})}>
      {(action) => <Reading of={rows}>{(found) => <Recheck action={action} rows={found} />}</Reading>}
    </Reading>
  )
}

function Recheck({ action, rows }: { action: ActionView; rows: readonly EnterpriseRow[] }) {
  const town = useTownTotals(action.subjects[0]!.round)
  const subjects = recheckSubjects(action)
  const decided = subjects.filter(({ decision }) => decision !== null).length
  const isOpen = action.phase === 'recheck'
  if (subjects.length <= 1 && action.draws.length === 0)
    return <Empty title="还没有核实过的对象。督导核实之后，镇级和已核实的企业列在这里复核。" />
  return (
    <div className="action-page">
      <Block title="复核" note={`已有意见 ${decided}/${subjects.length}`}>
        {!isOpen && (
          <p className="note" role="status">
            案卷在{STEP_NAMES[action.phase]}，进入复核之后才能记意见。
          </p>
        )}
        <table className="plain-table beside-names recheck" aria-label="复核对象">
          <thead>
            <tr>
              <th>对象</th>
              <th className="number">自评</th>
              <th className="number">帮扶</th>
              <th className="number">核实</th>
              <th className="number">复核</th>
              <th>意见</th>
              <th>办理</th>
            </tr>
          </thead>
          {subjects.map(({ subject, decision }) => (
            <RecheckRow
              key={subject.id}
              subject={subject}
              decision={decision}
              totals={rows.find(({ id }) => id === subject.id)?.totals ?? town}
              isOpen={isOpen}
            />
          ))}
        </table>
      </Block>
    </div>
  )
}
