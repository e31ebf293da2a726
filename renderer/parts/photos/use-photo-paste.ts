import { useEffect, useEffectEvent } from 'react'
import { type PhotoSource, pastedSources } from './photo-source'

const FIELDS = 'input, textarea, [contenteditable], dialog, [role=dialog]'

/** Hears pictures pasted anywhere but into a field. */
export function usePhotoPaste(take: (sources: PhotoSource[]) => void): void {
  const heard = useEffectEvent((event: ClipboardEvent) => {
    const files = event.clipboardData?.files
    if (!files?.length || (event.target instanceof Element && event.target.closest(FIELDS))) return
    event.preventDefault()
    take(pastedSources(files))
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => heard(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
