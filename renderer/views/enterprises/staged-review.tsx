import { formatCount } from '@shared/format'
import type { ImportKind } from '@shared/import/staging'
import type { StagedView } from '@shared/replies/papers'
import { Alert, Button } from 'antd'
import { ImportProblems, RemarkTable } from './import-problems'

export const KIND_NAMES: Record<ImportKind, string> = {
  enterprises: '企业名单',
  'enterprise-scores': '企业评分表',
  'township-scores': '镇级评分表',
}

interface StagedReviewProps {
  of: StagedView
  written: number | null
  isWriting: boolean
  onWrite(staged: StagedView): void
  onClose(): void
}

/** What a workbook says: every problem by sheet and cell, or how much it would add and change. */
export function StagedReview({ of, written, isWriting, onWrite, onClose }: StagedReviewProps) {
  return (
    <section className="staged" aria-label="导入核对">
      <h2>
        {of.fileName} <span className="of">{KIND_NAMES[of.kind]}</span>
      </h2>
      {of.problems.length > 0 ? (
        <ImportProblems problems={of.problems} />
      ) : (
        <>
          <Counts of={of} />
          {of.notes.length > 0 && <RemarkTable title="说明" remarks={of.notes} />}
          {written === null ? (
            <Button
              type="primary"
              size="large"
              disabled={of.added + of.changed === 0}
              loading={isWriting}
              onClick={() => onWrite(of)}
            >
              写入案卷
            </Button>
          ) : (
            <Alert
              type="success"
              showIcon
              role="status"
              title={`已写入案卷：${formatCount(written)} 项。`}
              action={<Button onClick={onClose}>完成</Button>}
            />
          )}
        </>
      )}
    </section>
  )
}

/** What one row of each kind is about. */
const UNITS: Record<ImportKind, string> = {
  enterprises: '家',
  'enterprise-scores': '家',
  'township-scores': '条',
}

function Counts({ of: { kind, rows, added, changed, same } }: { of: StagedView }) {
  const counts = [
    ['读到', rows],
    ['新增', added],
    ['修改', changed],
    ['相同', same],
  ] as const
  return (
    <>
      <dl className="staged-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {formatCount(count)} <span className="of">{UNITS[kind]}</span>
            </dd>
          </div>
        ))}
      </dl>
      {added + changed === 0 && <p>文件内容与案卷完全相同，不需要写入。</p>}
    </>
  )
}
