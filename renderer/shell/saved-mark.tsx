import { useIsMutating } from '@tanstack/react-query'
import { SCORING } from '../api/hooks'
import { formatTime } from '../parts/format-time'

/** Steady, no toast: the time of the last write that the case file has acknowledged. */
export function SavedMark({ savedAt }: { savedAt: string | null }) {
  const isSaving = useIsMutating({ mutationKey: [SCORING] }) > 0
  const words = isSaving ? '正在保存…' : savedAt ? `已保存 ${formatTime(savedAt)}` : ''
  return (
    <output className="saved-mark" aria-label="保存状态">
      {words}
    </output>
  )
}
