import type { ScoredPhase } from '@shared/case/phase'
import { SCORED_PHASES } from '@shared/case/phase'
import { markInShort, reasonOf } from '@shared/city-view/mark-words'
import type { LosersPage, SheetMark } from '@shared/city-view/subject-page'
import { PHASE_SHORT } from '@shared/text.zh'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Empty } from '../../../parts/empty'
import { Reading } from '../../../parts/reading'
import { subjectTitle } from '../../../parts/subject-name'
import { type DrillColumn, DrillTable } from '../drill-table'
import { CriterionText } from './criterion-text'

type Line = LosersPage['losers'][number]

const keyOf = ({ subject }: Line) => subject.id

const latest = (sheets: readonly SheetMark[], phase: ScoredPhase) =>
  sheets.findLast((sheet) => sheet.phase === phase) ?? null

const lostIn = (sheet: SheetMark | null) => (sheet?.mark?.kind === 'deducted' ? sheet.mark.deduction : null)

const COLUMNS: readonly DrillColumn<Line>[] = [
  ...SCORED_PHASES.map((phase) => ({
    id: phase,
    title: PHASE_SHORT[phase],
    isNumber: true as const,
    rank: ({ sheets }: Line) => lostIn(latest(sheets, phase)),
    cell: ({ sheets }: Line) => {
      const sheet = latest(sheets, phase)
      return sheet ? markInShort(sheet) : '—'
    },
  })),
  {
    id: 'reason',
    title: '原因',
    cell: ({ sheets }) => {
      const reason = sheets.map(reasonOf).findLast((each) => each !== null)
      return reason ?? <span className="quiet">没有写原因</span>
    },
  },
  {
    id: 'photos',
    title: '照片',
    isNumber: true,
    cell: ({ sheets }) => sheets.reduce((sum, { photos }) => sum + photos, 0) || '—',
  },
]

const nobodyWords = ({ judged, criterion: { form } }: LosersPage) =>
  judged === 0
    ? '这个镇还没有完整的评分表，这一条没有数据。'
    : form === 'enterprise'
      ? '这个镇没有企业在这一条上扣分。'
      : '这个镇在这一条上没有扣分。'

interface LosersViewProps {
  town: string
  criterion: string
}

/** Who in a town lost points on one criterion, and why. */
export function LosersView({ town, criterion }: LosersViewProps) {
  const { down } = useCityPlace()
  return (
    <Reading of={useRead('city.losers', { caseId: town, key: criterion })}>
      {(page) => (
        <div className="city-page">
          <CriterionText of={page.criterion} />
          {page.losers.length === 0 ? (
            <Empty title={`${nobodyWords(page)}按 Esc 回到上一级。`} />
          ) : (
            <DrillTable
              label="扣分的企业"
              rows={page.losers}
              columns={COLUMNS}
              keyOf={keyOf}
              firstTitle="谁扣了分"
              nameOf={({ subject }) => subjectTitle(subject)}
              onOpen={(id) => down({ to: 'subject', id })}
            />
          )}
        </div>
      )}
    </Reading>
  )
}
