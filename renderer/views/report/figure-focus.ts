import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'

/** A number in a line of text, or in a drawing. */
type FigureElement = HTMLElement | SVGElement

const figureAt = (paper: Element, at: number) => paper.querySelector<FigureElement>(`[data-at="${at}"]`)

const atOf = (target: EventTarget): number | null => {
  const figure = target instanceof Element ? target.closest<FigureElement>('[data-at]') : null
  return figure ? Number(figure.dataset.at) : null
}

/**
 * One tab stop for all the figures of a paper: Tab comes to the last one visited, ← and → go on from there. A book has
 * thousands of them, so the stop moves in the document itself and nothing is drawn again.
 */
export function figureFocus(paper: RefObject<HTMLElement | null>, onAsk: (at: number) => void) {
  return {
    onClick: ({ target }: MouseEvent) => {
      const at = atOf(target)
      if (at !== null) onAsk(at)
    },
    onFocus: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement || target instanceof SVGElement) || atOf(target) === null) return
      for (const stop of paper.current!.querySelectorAll<FigureElement>('[data-at][tabindex="0"]'))
        stop.tabIndex = -1
      target.tabIndex = 0
    },
    onKeyDown: (event: KeyboardEvent) => {
      const at = atOf(event.target)
      const step = { ArrowLeft: -1, ArrowRight: 1, Enter: 0, ' ': 0 }[event.key]
      if (at === null || step === undefined || event.altKey || event.ctrlKey) return
      event.preventDefault()
      if (step === 0) onAsk(at)
      else figureAt(paper.current!, at + step)?.focus()
    },
  }
}

/** Shows which figure is being asked about; null for none. */
export function markAsked(paper: Element | null, at: number | null): void {
  paper?.querySelector('[aria-current]')?.removeAttribute('aria-current')
  if (paper && at !== null) figureAt(paper, at)?.setAttribute('aria-current', 'true')
}

/** Back to the figure that was asked about. */
export const focusFigure = (paper: Element | null, at: number): void =>
  (paper ? figureAt(paper, at) : null)?.focus()
