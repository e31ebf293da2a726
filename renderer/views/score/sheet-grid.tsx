import { formatPoints } from '@shared/format'
import type { Rubric, Section } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import { CriterionRow } from './criterion-row'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'

interface SheetGridProps {
  rubric: Rubric
  score: SheetScore
  focus: SheetFocus
  enterpriseBase: number | null
  actions: SheetActions
}

/** The form: sections, items and criteria in its own order and words. */
export function SheetGrid(props: SheetGridProps) {
  return (
    <div className="grid sheet-grid" role="grid" aria-label="评分表" tabIndex={-1}>
      <div className="sheet-row sheet-head" role="row" tabIndex={-1}>
        <HeadCell />
        <HeadCell words="督导帮扶细则" />
        <HeadCell words="满分" isNumber />
        <HeadCell words="扣分" isNumber />
        <HeadCell words="扣分原因" />
        <HeadCell words="得分" isNumber />
      </div>
      {props.rubric.sections.map((section) => (
        <SectionRows key={section.no} section={section} {...props} />
      ))}
    </div>
  )
}

function HeadCell({ words = '', isNumber = false }: { words?: string; isNumber?: boolean }) {
  return (
    <span role="columnheader" tabIndex={-1} className={isNumber ? 'number' : undefined}>
      {words}
    </span>
  )
}

function SectionRows({ section, rubric, score, focus, ...rest }: SheetGridProps & { section: Section }) {
  const part = score.sections.find(({ no }) => no === section.no)!
  const at = new Map(rubric.criteria.map(({ id }, index) => [id, index]))
  return (
    <div role="rowgroup" aria-label={`${section.no}、${section.title}`}>
      <h3 className="sheet-section">
        {section.no}、{section.title}
        <span className="quiet">{part.unanswered > 0 && `未评 ${part.unanswered}`}</span>
        <span className="number">
          {formatPoints(part.score)}
          <span className="of">/{formatPoints(part.points)}</span>
        </span>
      </h3>
      {section.items.map((item) => (
        <div key={item.no} role="presentation">
          <p className="sheet-item">
            {item.no}. {item.title}
            <span className="of">（{formatPoints(item.points)}分）</span>
          </p>
          {item.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              score={score.criteria[at.get(criterion.id)!]!}
              focus={focus.criterion === criterion.id ? focus : null}
              {...rest}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
