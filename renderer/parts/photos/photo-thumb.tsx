import type { Photo } from '@shared/case/photo'
import { useRef } from 'react'
import { photoWords, takenWords } from './photo-words'
import { useNear } from './use-near'
import { usePhotoUrl } from './use-photo-url'

/** A small picture that opens the large one; its bytes are there only while it is on the screen. */
export function PhotoThumb({ photo, onOpen }: { photo: Photo; onOpen(): void }) {
  const button = useRef<HTMLButtonElement>(null)
  const { url, problem } = usePhotoUrl(photo.hash, useNear(button))
  return (
    <button
      ref={button}
      type="button"
      className="photo-thumb"
      aria-label={`看照片 ${photoWords(photo)}`}
      title={problem ? problem.message : (photo.name ?? undefined)}
      onClick={onOpen}
    >
      <span className="photo-thumb-picture">
        {url && <img src={url} alt="" decoding="async" />}
        {problem && '读不出'}
      </span>
      <span className="photo-thumb-taken">{takenWords(photo)}</span>
    </button>
  )
}
