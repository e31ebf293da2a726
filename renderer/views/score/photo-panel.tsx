import { SCORED_PHASES } from '@shared/case/phase'
import type { Photo } from '@shared/case/photo'
import type { SheetKey } from '@shared/case/sheet'
import { type PhotoPlace, photoEntity } from '@shared/entity'
import { Button } from 'antd'
import { useRead } from '../../api/hooks'
import { PhotoAdder } from '../../parts/photos/photo-adder'
import { PhotoStrip } from '../../parts/photos/photo-strip'

interface PhotoPanelProps {
  sheet: SheetKey
  criterion: string
  onClose(): void
}

/** The photos of the current criterion: those of this sheet, and below them those of its other phases and rounds. */
export function PhotoPanel({ sheet: { subject, phase, round }, criterion, onClose }: PhotoPanelProps) {
  const own: PhotoPlace = { subject, phase, round, criterion }
  const photos = useRead('photo.list', { subject })
  return (
    <aside className="history" aria-label={`${criterion} 的照片`}>
      <header>
        <h3>{criterion} 的照片</h3>
        <Button size="small" onClick={onClose}>
          关闭
        </Button>
      </header>
      <PhotoAdder place={own} />
      <PhotoStrip places={[own, ...otherPlaces(own, photos.data ?? [])]} own={own} />
    </aside>
  )
}

/** Where else the criterion has photos, in the order of the phases. */
const otherPlaces = (own: PhotoPlace, photos: readonly Photo[]): PhotoPlace[] =>
  photos
    .filter((photo) => photo.criterion === own.criterion && photoEntity(photo) !== photoEntity(own))
    .filter(
      (photo, index, all) => all.findIndex((each) => photoEntity(each) === photoEntity(photo)) === index,
    )
    .sort((a, b) => SCORED_PHASES.indexOf(a.phase) - SCORED_PHASES.indexOf(b.phase) || a.round - b.round)
