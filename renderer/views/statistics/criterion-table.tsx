import { formatDecimals, formatSigned } from '@shared/format'
import type { CriterionPoint } from '@shared/statistics/criterion-points'
import { Button } from 'antd'
import { useState } from 'react'

const FIRST = 10

interface CriterionTableProps {
  criteria: readonly CriterionPoint[]
  onOpen(id: string): void
}

/** The criteria in the order of the ranking; each opens the comparison where it lies furthest apart. */
export function CriterionTable({ criteria, onOpen }: CriterionTableProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? criteria : criteria.slice(0, FIRST)
  return (
    <>
      <table className="plain-table criterion-table" aria-label="细则排序">
        <thead>
          <tr>
            <th>细则</th>
            <th className="number">平均高估</th>
            <th className="number">下调</th>
            <th className="number">上调</th>
            <th className="number">相差家数</th>
            <th className="number">p</th>
            <th className="number">校正 p</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <CriterionLine key={each.id} of={each} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {!isWhole && criteria.length > FIRST && (
        <Button className="whole-button" onClick={() => setWhole(true)}>
          列出全部 {criteria.length} 条
        </Button>
      )}
    </>
  )
}

interface CriterionLineProps {
  of: CriterionPoint
  onOpen(id: string): void
}

function CriterionLine({ of, onOpen }: CriterionLineProps) {
  const { id, text, n, meanInflation, downgraded, upgraded, differing, p, holm } = of
  return (
    <tr>
      <th scope="row">
        <button type="button" className="text-button" title={text} onClick={() => onOpen(id)}>
          {id} {text}
        </button>
      </th>
      <td className="number">{formatSigned(meanInflation, 2)}</td>
      <td className="number">{downgraded}</td>
      <td className="number">{upgraded}</td>
      <td className="number">
        {differing}
        <span className="of">/{n}</span>
      </td>
      <td className="number">{formatDecimals(p, 4)}</td>
      <td className="number">{formatDecimals(holm, 4)}</td>
    </tr>
  )
}
