import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react'

/** How far down the window a field may stand to have its list below it: the list goes where there is more room. */
const LOWEST = 0.5

/** Where a list of this field stands while the sheet scrolls under it: below it, or above it near the foot of the window; never over the keys at the bottom. */
export function useBeside(field: RefObject<HTMLElement | null>, isShown: boolean): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({})
  useLayoutEffect(() => {
    if (!isShown) return
    const measure = () => field.current && setPlace(placeBeside(field.current.getBoundingClientRect()))
    measure()
    window.addEventListener('scroll', measure, true)
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure, true)
      window.removeEventListener('resize', measure)
    }
  }, [field, isShown])
  return place
}

function placeBeside({ top, bottom, right }: DOMRect): CSSProperties {
  const across = { right: window.innerWidth - right }
  return bottom <= window.innerHeight * LOWEST
    ? { ...across, top: bottom, maxHeight: `calc(100vh - var(--foot) - ${bottom}px)` }
    : { ...across, bottom: window.innerHeight - top, maxHeight: `calc(${top}px - var(--tap))` }
}
