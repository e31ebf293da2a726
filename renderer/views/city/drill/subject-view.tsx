import { criterionName } from '@shared/city-view/criterion-head'
import { markInShort, sheetWords, totalWords } from '@shared/city-view/mark-words'
import type { MarkedCriterion, SubjectPage } from '@shared/city-view/subject-page'
import { useMemo } from 'react'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Gap } from '../../../parts/gap'
import { Reading } from '../../../parts/reading'
import { VerdictMark } from '../../../parts/verdict-mark'
import { type DrillColumn, DrillTable } from '../drill-table'

const keyOf = ({ criterion }: MarkedCriterion) => criterion.key

/** One subject of a town: its sheets side by side, as far as they say more than full points. */
export function SubjectView({ town, subject }: { town: string; subject: string }) {
  return (
    <Reading of={useRead('city.subject', { caseId: town, subject })}>
      {(page) => (
        <div className="city-page">
          <Standing of={page} />
          <Marks of={page} />
          <p className="quiet city-caption">其余 {page.full} 条在每张表上都是满分。</p>
        </div>
      )}
    </Reading>
  )
}

function Standing({ of: { subject, sheets } }: { of: SubjectPage }) {
  return (
    <section aria-label="总分">
      <dl className="facts">
        {sheets.map((sheet) => (
          <div key={sheetWords(sheet)}>
            <dt>{sheetWords(sheet)}</dt>
            <dd>{totalWords(sheet.total, sheet.unanswered)}</dd>
          </div>
        ))}
        {subject.verdict && (
          <div>
            <dt>核实对自评</dt>
            <dd>
              <Gap of={subject.gap} /> <VerdictMark of={subject.verdict} />
            </dd>
          </div>
        )}
      </dl>
      {subject.flags.map((flag) => (
        <p key={flag}>{flag}</p>
      ))}
    </section>
  )
}

function Marks({ of: { sheets, criteria } }: { of: SubjectPage }) {
  const { down } = useCityPlace()
  const columns = useMemo(
    () => [
      ...sheets.map(
        (sheet, index): DrillColumn<MarkedCriterion> => ({
          id: sheetWords(sheet),
          title: sheetWords(sheet),
          isNumber: true,
          cell: (row) => markInShort(row.sheets[index]!),
        }),
      ),
      {
        id: 'photos',
        title: '照片',
        isNumber: true as const,
        cell: (row: MarkedCriterion) => row.sheets.reduce((sum, { photos }) => sum + photos, 0) || '—',
      },
    ],
    [sheets],
  )
  return (
    <DrillTable
      label="扣分的细则"
      rows={criteria}
      columns={columns}
      keyOf={keyOf}
      firstTitle="细则"
      nameOf={({ criterion }) => criterionName(criterion)}
      onOpen={(id) => down({ to: 'criterion', id })}
    />
  )
}
