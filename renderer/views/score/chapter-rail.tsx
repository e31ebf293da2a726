import { formatPoints, formatTotal } from '@shared/format'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'

interface ChapterRailProps {
  rubric: Rubric
  score: SheetScore
  criterion: string
  onGo(criterion: string): void
}

/** The sections of the form with their running totals. */
export function ChapterRail({ rubric, score, criterion, onGo }: ChapterRailProps) {
  const current = rubric.sectionOf.get(criterion)
  return (
    <nav className="chapters" aria-label="章节">
      {rubric.sections.map((section, index) => {
        const part = score.sections[index]!
        return (
          <button
            key={section.no}
            type="button"
            tabIndex={section === current ? 0 : -1}
            className="chapter"
            aria-current={section === current ? 'true' : undefined}
            onClick={() => onGo(section.items[0]!.criteria[0]!.id)}
          >
            <span>{section.no}</span>
            <span>{section.title}</span>
            <span className="number">
              {formatPoints(part.score)}
              <span className="of">/{formatPoints(part.points)}</span>
              {part.unanswered > 0 && <span className="chapter-open">未评 {part.unanswered}</span>}
            </span>
          </button>
        )
      })}
      <p className="chapter-total">
        总分
        <strong className="number">
          {formatTotal(score.total)}
          <span className="of">/{formatPoints(score.points)}</span>
        </strong>
      </p>
    </nav>
  )
}
