import { formatPoints } from '@shared/format'
import type { Calibration } from '@shared/statistics/calibration'
import { Button } from 'antd'
import { useRead } from '../../api/hooks'

/** What the calibration round proposes as tolerance, or how to hold one. */
export function CalibrationNote({ onTake }: { onTake(total: number): void }) {
  const proposed = useRead('tolerance.propose', {})
  if (proposed.isPending || proposed.isError) return null
  if (!proposed.data)
    return (
      <p className="quiet">
        可先校准：两名专家在评分页勾选“单独评分”，各自评完同样的至少 3 家，这里就给出建议的容差。
      </p>
    )
  return (
    <p role="note" aria-label="校准建议">
      {wordsOf(proposed.data)}
      <Button type="link" onClick={() => onTake(proposed.data!.total)}>
        填入建议
      </Button>
    </p>
  )
}

const wordsOf = ({ scorers, n, mdc, total }: Calibration) =>
  `${scorers.join('、')}各自评了同样的 ${n} 家，只因评分人不同就可能相差 ${mdc.toFixed(2)} 分，建议总分容差 ${formatPoints(total)} 分。`
