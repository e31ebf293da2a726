import { SCORED_PHASES } from '@shared/case/phase'
import { compareSubjectIds } from '@shared/case/subject'
import { ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import { formatTotal } from '@shared/format'
import type { SheetTotal } from '@shared/replies/sheet'
import type { EnterpriseRow } from '@shared/replies/subject'
import { className } from '@shared/text.zh'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { Gap } from '../../parts/gap'
import { VerdictMark } from '../../parts/verdict-mark'

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const helper = createColumnHelper<typeof features, EnterpriseRow>()

const byText = (of: (row: EnterpriseRow) => string) => (a: Sorted, b: Sorted) =>
  of(a.original).localeCompare(of(b.original), 'zh-CN')
const byNumber = (of: (row: EnterpriseRow) => number | null) => (a: Sorted, b: Sorted) =>
  (of(a.original) ?? Number.NEGATIVE_INFINITY) - (of(b.original) ?? Number.NEGATIVE_INFINITY) || 0
type Sorted = { original: EnterpriseRow }

const SEVERITY_ORDER = [null, 'consistent', 'inconsistent', 'reassist']

/** Unanswered criteria of the sheet that was begun last; null where there is none yet. */
const openOf = ({ totals }: EnterpriseRow): number | null =>
  SCORED_PHASES.map((phase) => totals[phase]).findLast((total) => total !== null)?.unanswered ?? null

export const columns = helper.columns([
  helper.accessor('id', {
    header: '编号',
    sortFn: (a, b) => compareSubjectIds(a.original.id, b.original.id),
  }),
  helper.accessor('name', { header: '名称', sortFn: byText((row) => row.name) }),
  helper.accessor((row) => className(row.class), {
    id: 'class',
    header: '类别',
    sortFn: byNumber((row) => (row.class ? -ENTERPRISE_CLASSES.indexOf(row.class) : null)),
  }),
  helper.accessor('industry', {
    header: '行业',
    sortFn: byText((row) => row.industry ?? ''),
    cell: ({ getValue }) => getValue() ?? <span className="quiet">—</span>,
  }),
  helper.accessor((row) => row.totals.selfAssessment, {
    id: 'self',
    header: '自评',
    sortFn: byNumber((row) => row.totals.selfAssessment?.total ?? null),
    cell: ({ getValue }) => <Total of={getValue()} />,
  }),
  helper.accessor((row) => row.totals.verification, {
    id: 'verification',
    header: '核实',
    sortFn: byNumber((row) => row.totals.verification?.total ?? null),
    cell: ({ getValue }) => <Total of={getValue()} />,
  }),
  helper.accessor('gap', {
    header: '差',
    sortFn: byNumber((row) => row.gap),
    cell: ({ getValue }) => <Gap of={getValue()} />,
  }),
  helper.accessor('verdict', {
    header: '结论',
    sortFn: (a, b) => SEVERITY_ORDER.indexOf(a.original.verdict) - SEVERITY_ORDER.indexOf(b.original.verdict),
    cell: ({ getValue }) => {
      const verdict = getValue()
      return verdict ? <VerdictMark of={verdict} /> : <span className="quiet">未比对</span>
    },
  }),
  helper.accessor(openOf, {
    id: 'open',
    header: '未评',
    sortFn: byNumber(openOf),
    cell: ({ getValue }) => <span className={getValue() ? '' : 'quiet'}>{getValue() ?? '—'}</span>,
  }),
])

export const NUMBER_COLUMNS = ['self', 'verification', 'gap', 'open']

/** A total in grey while criteria are still open: it is not yet what the sheet will say. */
function Total({ of }: { of: SheetTotal | null }) {
  if (!of) return <span className="quiet">—</span>
  return <span className={of.unanswered > 0 ? 'quiet' : ''}>{formatTotal(of.total)}</span>
}
