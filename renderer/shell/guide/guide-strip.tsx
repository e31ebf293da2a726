import { useEffect, useRef } from 'react'
import { useWrite } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { useWindowKeys } from '../../parts/use-window-keys'
import '../../styles/guide.css'
import { GuideBody } from './guide-body'
import { useGuide } from './use-guide'

const focusFirst = (strip: HTMLElement | null) => strip?.querySelector<HTMLElement>('[data-first]')?.focus()

/** The way through the sample town, on a strip below the work; any other case has none. */
export function GuideStrip({ onClosed }: { onClosed(): void }) {
  const { guide, show } = useGuide()
  const { move } = usePlace()
  const close = useWrite('case.close')
  const strip = useRef<HTMLElement>(null)
  const isAsked = useRef(false)
  const state = guide?.state

  /** Folding and unfolding takes the keyboard along. */
  const turn = (next: 'open' | 'folded') => {
    if (next === state) return focusFirst(strip.current)
    isAsked.current = true
    void show(next)
  }
  useEffect(() => {
    if (state && isAsked.current) focusFirst(strip.current)
    isAsked.current = false
  }, [state])

  useWindowKeys((event) => {
    if (!guide || event.key !== 'F1') return
    event.preventDefault()
    turn('open')
  })

  if (!guide) return null
  const done = guide.steps.filter(({ isDone }) => isDone).length
  if (guide.state === 'folded')
    return (
      <aside ref={strip} aria-label="示例向导" className="guide-folded">
        <button type="button" data-first className="text-button" onClick={() => turn('open')}>
          示例向导 {done}/{guide.steps.length} <kbd>F1</kbd>
        </button>
      </aside>
    )
  return (
    <aside
      ref={strip}
      aria-label="示例向导"
      className="guide"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        turn('folded')
      }}
    >
      <GuideBody
        steps={guide.steps}
        onGo={(to) => (to ? move(to) : close.mutate({}, { onSuccess: onClosed }))}
        onFold={() => turn('folded')}
        onEnd={() => void show('ended')}
      />
    </aside>
  )
}
