import { useEffect } from 'react'
import type { PlaceKeeper } from './place-keeper'

/** Sends what is kept whenever the window may be on its way out. */
export function useFlushing<Kept>(keeper: PlaceKeeper<Kept>) {
  useEffect(() => {
    const moments = ['focusout', 'blur', 'pagehide'] as const
    for (const moment of moments) window.addEventListener(moment, keeper.flush)
    return () => {
      for (const moment of moments) window.removeEventListener(moment, keeper.flush)
      keeper.flush()
    }
  }, [keeper])
}
