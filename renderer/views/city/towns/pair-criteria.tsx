import { criterionName } from '@shared/city-view/criterion-head'
import { apart, type PairedCriterion, type TownPair } from '@shared/city-view/town-pair'
import type { CriterionTown } from '@shared/consolidation/city-result'
import { useCityPlace } from '../../../desk/city-place'
import { type DrillColumn, DrillTable } from '../drill-table'
import { Part } from '../figure-cells'

const keyOf = ({ criterion }: PairedCriterion) => criterion.key

const rankOf = (loss: CriterionTown) =>
  !loss || loss.judged === 0 || loss.isSmall ? null : loss.deducted / loss.judged

const partOf = (loss: CriterionTown) =>
  loss ? <Part part={loss.deducted} whole={loss.judged} isSmall={loss.isSmall} /> : '没有这一条'

/** The criteria of two towns, furthest apart first. */
export function PairCriteria({ pair: { one, other, criteria } }: { pair: TownPair }) {
  const { down } = useCityPlace()
  const columns: readonly DrillColumn<PairedCriterion>[] = [
    {
      id: 'one',
      title: one.name,
      isNumber: true,
      rank: (row) => rankOf(row.one),
      cell: (row) => partOf(row.one),
    },
    {
      id: 'other',
      title: other.name,
      isNumber: true,
      rank: (row) => rankOf(row.other),
      cell: (row) => partOf(row.other),
    },
    {
      id: 'apart',
      title: '相差',
      isNumber: true,
      rank: (row) => (apart(row) < 0 ? null : apart(row)),
      cell: (row) => (apart(row) < 0 ? '—' : `${Math.round(apart(row) * 100)} 个百分点`),
    },
  ]
  return (
    <DrillTable
      label="两镇的细则"
      rows={criteria}
      columns={columns}
      keyOf={keyOf}
      firstTitle="扣分的细则（扣分家数/评分家数）"
      nameOf={({ criterion }) => criterionName(criterion)}
      onOpen={(id) => down({ to: 'criterion', id })}
    />
  )
}
