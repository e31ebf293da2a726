import type { Photo } from '@shared/case/photo'
import { useEffect, useRef } from 'react'
import { Problem } from '../problem'
import { photoWords } from './photo-words'
import { usePhotoUrl } from './use-photo-url'

interface PhotoPaneProps {
  photo: Photo
  zoom: number
  isActive: boolean
  /** Whether the keys are for the photos, and not for a field above them. */
  hasKeys: boolean
  onActive(): void
}

/** One photo as large as its pane, or larger and to be scrolled. */
export function PhotoPane({ photo, zoom, isActive, hasKeys, onActive }: PhotoPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const { url, problem } = usePhotoUrl(photo.hash, true)

  useEffect(() => {
    if (isActive && hasKeys) pane.current?.focus()
  }, [isActive, hasKeys])

  useEffect(() => {
    const { current } = pane
    if (current && zoom >= 1)
      current.scrollTo(
        (current.scrollWidth - current.clientWidth) / 2,
        (current.scrollHeight - current.clientHeight) / 2,
      )
  }, [zoom])

  return (
    <figure className="photo-pane" data-active={isActive}>
      <div
        ref={pane}
        className="photo-scroll"
        role="group"
        aria-label={photoWords(photo)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a zoomed picture is scrolled with the keys
        tabIndex={0}
        onFocus={onActive}
      >
        <div style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}>
          {url && <img src={url} alt={photoWords(photo)} />}
        </div>
        <Problem error={problem} />
      </div>
      <figcaption>{photoWords(photo)}</figcaption>
    </figure>
  )
}
