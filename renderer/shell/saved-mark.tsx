import { useMutationState } from '@tanstack/react-query'
import { SCORING } from '../api/hooks'
import { formatTime } from '../parts/format-time'

/** Steady, no toast: the time of the last write that the case file has acknowledged; a refused score is told here too, since its sheet may be left by then. */
export function SavedMark({ savedAt }: { savedAt: string | null }) {
  const writes = useMutationState({
    filters: { mutationKey: [SCORING] },
    select: ({ state }) => state.status,
  })
  const saved = savedAt ? `已保存 ${formatTime(savedAt)}` : ''
  const refused = writes.at(-1) === 'error' ? '上一项评分没有保存' : saved
  const words = writes.includes('pending') ? '正在保存…' : refused
  return (
    <output className="saved-mark" aria-label="保存状态">
      {words}
    </output>
  )
}
