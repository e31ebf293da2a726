import type { HandedFiles } from '@shared/replies/handed'
import { useEffect, useEffectEvent, useState } from 'react'
import { handOver } from '../api/client'
import '../styles/file-drop.css'
import { Problem } from './problem'

interface FileDropProps {
  /** What happens to them, while they hang over the window. */
  invitation: string
  onHanded(handed: HandedFiles): void
}

/** Takes files that are dropped anywhere on the window; a part of it that takes them itself comes first. */
export function FileDrop({ invitation, onHanded }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const take = useEffectEvent((files: readonly File[]) => {
    setProblem(null)
    void handOver(files).then(onHanded, setProblem)
  })

  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return setOver(false)
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented || !event.dataTransfer?.files.length) return
      event.preventDefault()
      take([...event.dataTransfer.files])
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <>
      <Problem error={problem} />
      {isOver && (
        <div className="file-drop" aria-hidden="true">
          {invitation}
        </div>
      )}
    </>
  )
}
