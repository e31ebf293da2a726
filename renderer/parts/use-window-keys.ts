import { useEffect, useEffectEvent } from 'react'

/** Hears keys of the whole window, but none that an input method is still composing with. */
export function useWindowKeys(hear: (event: KeyboardEvent) => void): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (!isComposing(event) && !event.defaultPrevented) hear(event)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => heard(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

// The key that ends a composition arrives with the old key code 229 and isComposing already false.
export const isComposing = (event: { isComposing: boolean; keyCode: number }) =>
  event.isComposing || event.keyCode === 229

const BUTTONS = 'button, a, [role=button], [role=option], [role=radio], input, summary'

/** Whether the key belongs to a field, a list or a panel in front, and not to the view. */
export function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  if (target.closest('textarea, select, [role=combobox], [role=dialog]')) return true
  if (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)) return true
  return (key === 'Enter' || key === ' ') && target.closest(BUTTONS) !== null
}
