import type { SheetKey } from '@shared/case/sheet'
import { isCaseFileName } from '@shared/exchange/case-file-name'
import type { DragEvent } from 'react'
import { useRead } from '../../api/hooks'
import { usePhotoIntake } from '../../desk/photo-intake'
import { type PhotoSource, sourcesOf } from '../../parts/photos/photo-source'
import { usePhotoPaste } from '../../parts/photos/use-photo-paste'
import type { FocusDesk } from './sheet-focus'

/** The photos of a sheet as its rows know them. */
export interface SheetPhotos {
  countOf(criterion: string): number
  show(criterion: string): void
}

/** Takes photos for the criterion that they are dropped on, or for the current one where they are pasted. */
export function useSheetPhotos({ subject, phase, round }: SheetKey, focus: FocusDesk, open: () => void) {
  const { add } = usePhotoIntake()
  const all = useRead('photo.list', { subject })
  const own = all.data?.filter((photo) => photo.phase === phase && photo.round === round)
  const counts = Map.groupBy(own ?? [], (photo) => photo.criterion)

  const show = (criterion: string) => {
    focus.go(criterion)
    open()
  }
  const take = (criterion: string, sources: readonly PhotoSource[]) => {
    add({ subject, phase, round, criterion }, sources)
    show(criterion)
  }
  usePhotoPaste((sources) => take(focus.at.criterion, sources))

  const dropping = {
    onDragOver(event: DragEvent) {
      const criterion = criterionUnder(event)
      if (!criterion || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      if (criterion !== focus.at.criterion) focus.go(criterion)
    },
    onDrop(event: DragEvent) {
      const criterion = criterionUnder(event)
      const files = event.dataTransfer.files
      // A case file is no photo: the window itself takes it in.
      if (!criterion || [...files].some(({ name }) => isCaseFileName(name))) return
      event.preventDefault()
      take(criterion, sourcesOf(files))
    },
  }
  const photos: SheetPhotos = { countOf: (criterion) => counts.get(criterion)?.length ?? 0, show }
  return { photos, dropping }
}

const criterionUnder = ({ target }: DragEvent): string | null =>
  target instanceof Element
    ? (target.closest('[data-criterion]')?.getAttribute('data-criterion') ?? null)
    : null
