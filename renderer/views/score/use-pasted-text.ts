import { useEffect, useState } from 'react'

/** A text that was pasted, counted so that the same text pasted again is another paste. */
export interface PastedText {
  text: string
  count: number
}

/** What was last pasted outside of any field; null where nothing was, or where it is put away. */
export function usePastedText(): [PastedText | null, () => void] {
  const [pasted, setPasted] = useState<PastedText | null>(null)
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      setPasted((before) => ({ text, count: (before?.count ?? 0) + 1 }))
    }
    window.addEventListener('paste', take)
    return () => window.removeEventListener('paste', take)
  }, [])
  return [pasted, () => setPasted(null)]
}
