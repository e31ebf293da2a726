import { formatDate } from '@shared/format'
import type { ComparisonView } from '@shared/replies/comparison'
import { useRead, useWrite } from '../../api/hooks'
import { formatTime, localDate } from '../../parts/format-time'
import { NoteForm } from '../../parts/note-form'
import { Problem } from '../../parts/problem'
import { noteOf } from './notes-of'

interface NoteAskProps {
  found: ComparisonView
  about: string | null
  onClose(): void
}

/** The explanation of one criterion, or of the whole comparison; emptied, it is taken away. */
export function NoteAsk({ found, about, onClose }: NoteAskProps) {
  const note = useWrite('comparison.note')
  const known = noteOf(found, about)
  return (
    <>
      <NoteForm
        name={about === null ? '说明（对整个比对）' : `${about} 的说明`}
        initial={known?.text ?? ''}
        done="记下说明"
        isOptional={known !== null}
        onDone={(text) =>
          note.mutate({ subject: found.subject.id, about, text: text || null }, { onSuccess: onClose })
        }
        onClose={onClose}
      />
      <Problem error={note.error} />
      {known && <Earlier subject={found.subject.id} about={about} />}
    </>
  )
}

/** What the explanation said before, by whom and when. */
function Earlier({ subject, about }: { subject: string; about: string | null }) {
  const [, ...earlier] = useRead('comparison.noteHistory', { subject, about }).data ?? []
  if (earlier.length === 0) return null
  return (
    <ul className="note-history quiet" aria-label="此前的说明">
      {earlier.map(({ who, at, text }) => (
        <li key={at}>
          此前：{text ?? '没有说明'}（{who} {formatDate(localDate(at))} {formatTime(at)}）
        </li>
      ))}
    </ul>
  )
}
