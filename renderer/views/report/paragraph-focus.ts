import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import { isComposing } from '../../parts/use-window-keys'

const paragraphsIn = (paper: Element) => [...paper.querySelectorAll<HTMLElement>('[data-paragraph]')]

const paragraphOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-paragraph]') : null

/** One tab stop for all the paragraphs that can be rewritten: ↑ and ↓ go on from there, E rewrites. */
export function paragraphFocus(paper: RefObject<HTMLElement | null>, onRewrite: (paragraph: string) => void) {
  return {
    onFocus: ({ target }: FocusEvent) => {
      const paragraph = paragraphOf(target)
      if (!paragraph) return
      for (const stop of paper.current!.querySelectorAll<HTMLElement>('[data-paragraph][tabindex="0"]'))
        stop.tabIndex = -1
      paragraph.tabIndex = 0
    },
    onKeyDown: (event: KeyboardEvent) => {
      const paragraph = paragraphOf(event.target)
      if (!paragraph || event.altKey || event.ctrlKey || event.metaKey || isComposing(event.nativeEvent))
        return
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (step === undefined && event.key.toLowerCase() !== 'e') return
      event.preventDefault()
      if (step === undefined) return onRewrite(paragraph.dataset.paragraph!)
      const all = paragraphsIn(paper.current!)
      all[all.indexOf(paragraph) + step]?.focus()
    },
  }
}

/** Tab finds a paragraph even where none was visited yet. */
export function offerFirstParagraph(paper: Element | null): void {
  const [first] = paper ? paragraphsIn(paper) : []
  if (first && !paper!.querySelector('[data-paragraph][tabindex="0"]')) first.tabIndex = 0
}

/** Shows a paragraph with what stands over it, and the keyboard on it. */
export function leadToParagraph(paper: Element | null, paragraph: string): void {
  focusParagraph(paper, paragraph)
  document.activeElement?.closest('.passage')?.scrollIntoView({ block: 'center' })
}

export const focusParagraph = (paper: Element | null, paragraph: string): void =>
  paper?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraph)}"]`)?.focus()
