import type { Photo } from '@shared/case/photo'
import { type PhotoPlace, photoEntity } from '@shared/entity'
import { useEffect, useRef, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../problem'
import { PhotoPane } from './photo-pane'
import { TakenField } from './taken-field'
import { ViewerButtons } from './viewer-buttons'
import { type ViewerCommand, viewerCommand } from './viewer-keys'
import { moved, type Viewing, within } from './viewing'

interface PhotoViewerProps {
  photos: readonly Photo[]
  first: number
  /** The place whose photos may be taken off and dated here. */
  own: PhotoPlace | null
  onClose(): void
}

/** Photos as large as the window, one or two side by side; every button has its key. */
export function PhotoViewer({ photos, first, own, onClose }: PhotoViewerProps) {
  const dialog = useModal()
  const [kept, setViewing] = useState<Viewing>({ sides: [first], active: 0, zoom: 1 })
  const [isDating, setDating] = useState(false)
  const detach = useWrite('photo.detach')
  const viewing = within(kept, photos.length)
  const current = photos[viewing.sides[viewing.active] ?? viewing.sides[0]]!
  const isOwn = own !== null && photoEntity(current) === photoEntity(own)

  const takeOff = () => {
    const { subject, phase, round, criterion, hash } = current
    const gone = { place: { subject, phase, round, criterion }, hash }
    detach.mutate(gone, { onSuccess: () => photos.length === 1 && onClose() })
  }
  const obey = (command: ViewerCommand) => {
    if (command === 'close') onClose()
    else if (command === 'date') setDating(isOwn)
    else if (command !== 'detach') setViewing(moved(viewing, command, photos))
    else if (isOwn) takeOff()
  }

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="photo-viewer"
      aria-label="照片"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        const command = viewerCommand(event)
        if (!command) return
        event.preventDefault()
        obey(command)
      }}
    >
      <ViewerButtons {...{ viewing, isOwn }} count={photos.length} onCommand={obey} />
      {isDating && isOwn && <TakenField key={current.hash} photo={current} onDone={() => setDating(false)} />}
      <Problem error={detach.error} />
      <div className="photo-panes">
        {viewing.sides.map((at, side) => (
          <PhotoPane
            // The side is what the pane is; its photo changes.
            key={side === 0 ? 'left' : 'right'}
            photo={photos[at]!}
            zoom={viewing.zoom}
            isActive={viewing.active === side}
            hasKeys={!isDating}
            onActive={() => setViewing({ ...viewing, active: side === 0 ? 0 : 1 })}
          />
        ))}
      </div>
    </dialog>
  )
}

/** A dialog that is in front from the first; when it goes, the focus returns to where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    current?.querySelector<HTMLElement>('.photo-scroll')?.focus()
    return () => current?.close()
  }, [])
  return dialog
}
