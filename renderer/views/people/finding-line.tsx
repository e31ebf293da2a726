import type { Finding } from '@shared/case/action'
import { TOWNSHIP } from '@shared/case/subject'
import type { ActionSubject } from '@shared/replies/action'
import { TOWNSHIP_MARK } from '../../parts/subject-name'

interface FindingLineProps {
  of: Finding
  subject: ActionSubject | undefined
  onEdit(): void
  onRemove(): void
}

/** One finding with whom and what on the form it is about. */
export function FindingLine({ of: { about, text }, subject, onEdit, onRemove }: FindingLineProps) {
  return (
    <li className="finding">
      <span className="quiet">{subject?.id === TOWNSHIP ? TOWNSHIP_MARK : subject?.name}</span>
      <span className="quiet">{aboutWords(about)}</span>
      <span>{text}</span>
      <span className="line-actions">
        <button type="button" className="text-button" onClick={onEdit}>
          修改
        </button>
        <button type="button" className="text-button" onClick={onRemove}>
          删除
        </button>
      </span>
    </li>
  )
}

/** A criterion is 15.5, a section 第二部分. */
function aboutWords(about: string | null): string {
  if (about === null) return '总体'
  return /^\d/.test(about) ? about : `第${about}部分`
}
