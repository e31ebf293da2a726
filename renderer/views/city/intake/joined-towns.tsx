import { formatCount, formatDate } from '@shared/format'
import type { JoinedTown } from '@shared/replies/city'
import { Block } from '../../../parts/block'
import { codeGroups } from '../../../parts/code-groups'
import { formatTime, localDate } from '../../../parts/format-time'

/** Where every town comes from: its file, its state and when it came in. */
export function JoinedTowns({ towns }: { towns: readonly JoinedTown[] }) {
  return (
    <Block title="已收进的镇" note={`${towns.length} 个镇`}>
      <table className="plain-table beside-names" aria-label="已收进的镇">
        <thead>
          <tr>
            <th>镇</th>
            <th>来自文件</th>
            <th className="number">记录数</th>
            <th>校验码</th>
            <th>收进时间</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.caseId}>
              <td>
                {town.town} <span className="quiet">{town.county}</span>
              </td>
              <td className="breaks">
                {town.file}
                {town.cautions.map((caution) => (
                  <span key={caution} className="intake-caution">
                    请留意：{caution}。
                  </span>
                ))}
              </td>
              <td className="number">{formatCount(town.events)}</td>
              <td className="state-code">{codeGroups(town.stateHash)}</td>
              <td>
                {formatDate(localDate(town.takenAt))} {formatTime(town.takenAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  )
}
