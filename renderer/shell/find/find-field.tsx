import type { FindHit } from '@shared/find'
import { useRef, useState } from 'react'
import { usePlace } from '../../desk/place'
import { useWindowKeys } from '../../parts/use-window-keys'
import '../../styles/find.css'
import { FindPanel } from './find-panel'
import { landingOf, panelOf } from './landing'

// A reason being written is saved when its field is left, which takes the field away; its row stays.
const MAIN_STOP = 'main [tabindex="0"]'

/** A side panel in front keeps the keyboard until it is closed: what is half filled in there is not left by a key. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=dialog]') !== null

/** Ctrl+K from anywhere: finds something in the case and goes there. */
export function FindField() {
  const { place, move } = usePlace()
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element | null>(null)

  const open = () => {
    if (!isOpen) before.current = document.activeElement
    setOpen(true)
  }
  const goBack = () => {
    setOpen(false)
    const left = before.current?.isConnected ? before.current : document.querySelector(MAIN_STOP)
    if (left instanceof HTMLElement) left.focus()
  }
  const choose = (hit: FindHit) => {
    goBack()
    move(landingOf(hit, place), panelOf(hit))
  }

  useWindowKeys((event) => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    if (!isInDialog(event.target)) open()
  })

  return (
    <>
      <button type="button" className="find-field" aria-haspopup="dialog" title="查找 Ctrl+K" onClick={open}>
        <span className="find-words">查找企业、细则、原因…</span>
        <span className="find-word">查找</span>
        <kbd>Ctrl+K</kbd>
      </button>
      {isOpen && <FindPanel onChoose={choose} onEscape={goBack} onLeave={() => setOpen(false)} />}
    </>
  )
}
