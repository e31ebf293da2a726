import type { SheetKey } from '@shared/case/sheet'
import { formatPoints } from '@shared/format'
import type { Rubric, Section } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import { Fragment } from 'react'
import { CriterionRow } from './criterion-row'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'
import type { SheetPhotos } from './use-sheet-photos'

interface SheetGridProps {
  rubric: Rubric
  score: SheetScore
  focus: SheetFocus
  enterpriseBase: number | null
  actions: SheetActions
  photos: SheetPhotos
  /** Criteria that two laptops contradict each other about. */
  contested: { sheet: SheetKey; criteria: readonly string[] }
}

/** The form: sections, items and criteria in its own order and words. */
export function SheetGrid(props: SheetGridProps) {
  return (
    <div className="grid">
      <table className="sheet-grid" aria-label="评分表">
        <thead>
          <tr className="sheet-row sheet-head">
            <HeadCell words="编号" isUnseen />
            <HeadCell words="督导帮扶细则" />
            <HeadCell words="满分" isNumber />
            <HeadCell words="扣分" isNumber />
            <HeadCell words="扣分原因" />
            <HeadCell words="得分" isNumber />
          </tr>
        </thead>
        {props.rubric.sections.map((section) => (
          <SectionRows key={section.no} section={section} {...props} />
        ))}
      </table>
    </div>
  )
}

interface HeadCellProps {
  words: string
  isNumber?: boolean
  /** Named only for who cannot see the column. */
  isUnseen?: boolean
}

function HeadCell({ words, isNumber = false, isUnseen = false }: HeadCellProps) {
  return (
    <th scope="col" className={isNumber ? 'number' : undefined}>
      {isUnseen ? <span className="unseen">{words}</span> : words}
    </th>
  )
}

function SectionRows({
  section,
  rubric,
  score,
  focus,
  contested,
  ...rest
}: SheetGridProps & { section: Section }) {
  const part = score.sections.find(({ no }) => no === section.no)!
  const at = new Map(rubric.criteria.map(({ id }, index) => [id, index]))
  return (
    <tbody aria-label={`${section.no}、${section.title}`}>
      <tr className="sheet-section">
        <th colSpan={6} scope="rowgroup">
          {section.no}、{section.title}
          <span className="quiet">{part.unanswered > 0 && `未评 ${part.unanswered}`}</span>
          <span className="number">
            {formatPoints(part.score)}
            <span className="of">/{formatPoints(part.points)}</span>
          </span>
        </th>
      </tr>
      {section.items.map((item) => (
        <Fragment key={item.no}>
          <tr className="sheet-item">
            <th colSpan={6} scope="rowgroup">
              {item.no}. {item.title}
              <span className="of">（{formatPoints(item.points)}分）</span>
            </th>
          </tr>
          {item.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              score={score.criteria[at.get(criterion.id)!]!}
              contested={contested.criteria.includes(criterion.id) ? contested.sheet : null}
              focus={focus.criterion === criterion.id ? focus : null}
              {...rest}
            />
          ))}
        </Fragment>
      ))}
    </tbody>
  )
}
