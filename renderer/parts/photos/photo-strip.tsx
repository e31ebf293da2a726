import { type PhotoPlace, photoEntity } from '@shared/entity'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { Reading } from '../reading'
import { PhotoThumb } from './photo-thumb'
import { PhotoViewer } from './photo-viewer'
import { placeWords } from './photo-words'
import '../../styles/photos.css'

interface PhotoStripProps {
  /** Where the photos belong, all of one subject; they stand in this order. */
  places: readonly [PhotoPlace, ...PhotoPlace[]]
  /** The place whose photos may be taken off and dated here. */
  own: PhotoPlace | null
}

/** The photos of some places, small, each place under its own name; one opens large, beside another if wanted. */
export function PhotoStrip({ places, own }: PhotoStripProps) {
  const photos = useRead('photo.list', { subject: places[0].subject })
  const [openAt, setOpenAt] = useState<number | null>(null)
  return (
    <Reading of={photos}>
      {(all) => {
        const at = Map.groupBy(all, photoEntity)
        const groups = places.map((place) => ({ place, photos: at.get(photoEntity(place)) ?? [] }))
        const shown = groups.flatMap((group) => group.photos)
        return (
          <>
            {groups
              .filter((group) => group.photos.length > 0)
              .map((group) => (
                <section key={photoEntity(group.place)} aria-label={`${placeWords(group.place)}照片`}>
                  <h4 className="photo-place">
                    {placeWords(group.place)} <span className="quiet">{group.photos.length} 张</span>
                  </h4>
                  <div className="photo-strip">
                    {group.photos.map((photo) => (
                      <PhotoThumb
                        key={photo.hash}
                        photo={photo}
                        onOpen={() => setOpenAt(shown.indexOf(photo))}
                      />
                    ))}
                  </div>
                </section>
              ))}
            {openAt !== null && shown.length > 0 && (
              <PhotoViewer photos={shown} first={openAt} own={own} onClose={() => setOpenAt(null)} />
            )}
          </>
        )
      }}
    </Reading>
  )
}
