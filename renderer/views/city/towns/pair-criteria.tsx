import { criterionName } from '@shared/city-view/criterion-head'
import { apart, apartWords, type PairedCriterion, type TownPair } from '@shared/city-view/town-pair'
import type { CriterionTown } from '@shared/consolidation/city-result'
import { useCityPlace } from '../../../desk/city-place'
import { type DrillColumn, DrillTable } from '../drill-table'
import { LossCell } from '../figure-cells'

const keyOf = ({ criterion }: PairedCriterion) => criterion.key

const rankOf = (loss: CriterionTown) =>
  !loss || loss.judged === 0 || loss.isSmall ? null : loss.deducted / loss.judged

const rateOf = (share: { part: number; whole: number } | null) => share && share.part / share.whole

/** The criteria of two towns, furthest apart first. */
export function PairCriteria({ pair: { one, other, criteria } }: { pair: TownPair }) {
  const { down } = useCityPlace()
  const columns: readonly DrillColumn<PairedCriterion>[] = [
    {
      id: 'one',
      title: one.name,
      isNumber: true,
      rank: (row) => rankOf(row.one),
      cell: (row) => <LossCell of={row.one} form={row.criterion.form} />,
    },
    {
      id: 'other',
      title: other.name,
      isNumber: true,
      rank: (row) => rankOf(row.other),
      cell: (row) => <LossCell of={row.other} form={row.criterion.form} />,
    },
    {
      id: 'apart',
      title: '相差',
      isNumber: true,
      rank: (row) => rateOf(apart(row)),
      cell: apartWords,
    },
  ]
  return (
    <DrillTable
      label="两镇的细则"
      rows={criteria}
      columns={columns}
      keyOf={keyOf}
      firstTitle="扣分的细则"
      nameOf={({ criterion }) => criterionName(criterion)}
      onOpen={(id) => down({ to: 'criterion', id })}
    />
  )
}
