import { deadlinesInShort, deadlineWords } from '@shared/city-view/town-words'
import type { TownResult } from '@shared/consolidation/city-result'
import { formatMean } from '@shared/format'
import { PHASE_SHORT, STEP_NAMES } from '@shared/text.zh'
import type { DrillColumn } from '../drill-table'
import { Mean, Part, TwoLines } from '../figure-cells'

const meanRank = ({ sum, count, isSmall }: { sum: number; count: number; isSmall?: boolean }) =>
  count === 0 || isSmall ? null : sum / count

const partRank = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** What is told of each town. */
export const TOWN_COLUMNS: readonly DrillColumn<TownResult>[] = [
  {
    id: 'enterprises',
    title: '企业',
    isNumber: true,
    rank: ({ enterprises }) => enterprises,
    cell: ({ enterprises, phase }) => (
      <TwoLines note={phase === 'closed' ? STEP_NAMES.closed : `${PHASE_SHORT[phase]}中`}>
        {enterprises}
      </TwoLines>
    ),
  },
  {
    id: 'self',
    title: '自评均分',
    isNumber: true,
    rank: ({ means }) => meanRank(means.selfAssessment),
    cell: ({ means: { selfAssessment: of } }) => (
      <TwoLines note={`${of.count} 家`}>{formatMean(of.sum, of.count)}</TwoLines>
    ),
  },
  {
    id: 'verified',
    title: '核实均分',
    isNumber: true,
    rank: ({ verified }) => meanRank(verified),
    cell: ({ verified }) => <Mean of={verified} />,
  },
  {
    id: 'inflation',
    title: '高估',
    isNumber: true,
    rank: ({ inflation }) => meanRank(inflation),
    cell: ({ inflation }) => <Mean of={inflation} hasSign />,
  },
  {
    id: 'inconsistent',
    title: '不一致',
    isNumber: true,
    rank: ({ verdicts: { inconsistent, compared } }) => partRank(inconsistent, compared),
    cell: ({ verdicts: { inconsistent, compared } }) =>
      compared === 0 ? (
        <TwoLines note="没有核实">—</TwoLines>
      ) : (
        <Part part={inconsistent} whole={compared} isSmall={false} />
      ),
  },
  {
    id: 'orders',
    title: '重新帮扶',
    isNumber: true,
    rank: ({ orders }) => orders.raised,
    cell: ({ orders: { raised, closed, overdue } }) => (
      <TwoLines note={overdue > 0 ? <span className="overdue">{overdue} 件过期</span> : `办结 ${closed}`}>
        {raised}
      </TwoLines>
    ),
  },
  {
    id: 'benchmarks',
    title: '标杆',
    isNumber: true,
    rank: ({ benchmarks }) => benchmarks.isNew,
    cell: ({ benchmarks: { total, isNew }, hasBenchmarks }) => (
      <TwoLines note={hasBenchmarks ? '新增已够 10 家' : `新增 ${isNew} 家`}>{total}</TwoLines>
    ),
  },
  {
    id: 'deadlines',
    title: '时限',
    cell: ({ deadlines, isReported }) => (
      <span title={deadlines.map(deadlineWords).join('；')}>
        <TwoLines note={isReported ? '报告已出' : '报告未出'}>{deadlinesInShort(deadlines)}</TwoLines>
      </span>
    ),
  },
]
