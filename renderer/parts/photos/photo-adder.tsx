import type { PhotoPlace } from '@shared/entity'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { usePhotoIntake } from '../../desk/photo-intake'
import { sourcesOf } from './photo-source'

interface PhotoAdderProps {
  place: PhotoPlace
}

/** Asks for photo files and hands them over; it has the keyboard as soon as it is there. */
export function PhotoAdder({ place }: PhotoAdderProps) {
  const { add } = usePhotoIntake()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => button.current?.focus(), [])

  return (
    <div className="photo-adder">
      <Button ref={button} type="primary" onClick={() => input.current?.click()}>
        添加照片
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/*"
        aria-label="选择照片文件"
        onChange={(event) => {
          add(place, sourcesOf(event.target.files ?? []))
          event.target.value = ''
        }}
      />
      <span className="quiet">也可按 Ctrl+V 粘贴，或把照片拖到细则上</span>
    </div>
  )
}
