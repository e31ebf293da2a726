import { formatDate } from '@shared/format'
import type { IssuedView } from '@shared/replies/city-desk'
import { useRead } from '../../api/hooks'
import { formatTime, localDate } from '../../parts/format-time'

/** When the report last went out and whether the city has changed since; the times before are folded away. */
export function IssuedReports() {
  const [last, ...earlier] = useRead('city.read', {}).data?.issued ?? []
  if (!last) return null
  return (
    <section className="issued-reports" aria-label="已出的报告">
      <p>
        <Issued of={last} />
        {last.changes.length === 0 ? (
          <span className="quiet">此后汇总没有变化。</span>
        ) : (
          <strong>此后{last.changes.join('，')}，需要时请重新导出。</strong>
        )}
      </p>
      {earlier.length > 0 && (
        <details className="folded">
          <summary>以前出过的（{earlier.length} 次）</summary>
          <ul aria-label="以前出过的报告">
            {earlier.map((each) => (
              <li key={each.number}>
                <Issued of={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const Issued = ({ of: { number, at, by, towns, files } }: { of: IssuedView }) => (
  <span title={files.join('、')}>
    第 {number} 次出报告：{formatDate(localDate(at))} {formatTime(at)}，{by}，汇总 {towns} 个镇，
    {files.length} 个文件。
  </span>
)
