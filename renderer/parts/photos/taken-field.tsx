import type { Photo } from '@shared/case/photo'
import { formatTaken, readTypedTime } from '@shared/image/typed-time'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../problem'
import { isComposing } from '../use-window-keys'

interface TakenFieldProps {
  photo: Photo
  onDone(): void
}

/** When the photo was taken, to be typed; empty says that nobody knows. */
export function TakenField({ photo, onDone }: TakenFieldProps) {
  const { subject, phase, round, criterion, hash } = photo
  const [text, setText] = useState(photo.takenAt ? formatTaken(photo.takenAt) : '')
  const [isRefused, setRefused] = useState(false)
  const write = useWrite('photo.setTaken')
  const save = () => {
    const takenAt = text.trim() === '' ? null : readTypedTime(text)
    if (takenAt === null && text.trim() !== '') return setRefused(true)
    write.mutate({ place: { subject, phase, round, criterion }, hash, takenAt }, { onSuccess: onDone })
  }
  return (
    <span className="taken-field">
      <Input
        autoFocus
        aria-label="拍摄时间"
        aria-invalid={isRefused}
        placeholder="2024-11-30 09:41"
        maxLength={40}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setRefused(false)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') save()
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
      <Button onClick={save}>记下</Button>
      {isRefused && <span role="alert">请写成 2024-11-30 09:41 的样子；不清楚就留空。</span>}
      <Problem error={write.error} />
    </span>
  )
}
