import type { ComparisonNote } from '@shared/case/remarks'
import { formatDate } from '@shared/format'
import type { ComparisonView } from '@shared/replies/comparison'
import { localDate } from '../../parts/format-time'
import { isOfNow } from './notes-of'
import type { Asking } from './use-asking'

interface NoteLineProps {
  note: ComparisonNote
  found: ComparisonView
  asking: Asking
}

/** An explanation, by whom and when; one of an earlier round stands as it was written. */
export function NoteLine({ note, found, asking }: NoteLineProps) {
  const { text, by, at, about, round } = note
  const isNow = isOfNow(found, note)
  return (
    <p className="note-line">
      <span className="note-mark">说明</span> {text}
      <span className="quiet">
        （{by} {formatDate(localDate(at))}
        {!isNow && ` 第${round}轮`}）
      </span>
      {isNow && (
        <button type="button" className="text-button" onClick={() => asking.ask({ kind: 'note', about })}>
          改说明
        </button>
      )}
    </p>
  )
}
