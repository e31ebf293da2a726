import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { criterionAt } from './lead'
import type { Asked, Asking } from './use-asking'

interface CompareKeys {
  asking: Asking
  go(by: -1 | 1): void
  turnOnlyDifferent(): void
}

/** What a letter asks for. */
const ASKED: Readonly<Record<string, Asked>> = {
  a: { kind: 'accept' },
  r: { kind: 'order' },
  c: { kind: 'decide', decision: 'accepted' },
  g: { kind: 'decide', decision: 'corrected' },
  t: { kind: 'decide', decision: 'returned' },
}

/** The keys of a comparison; a note is about the criterion in whose row the keyboard is, else about the whole. */
export function useCompareKeys({ asking, go, turnOnlyDifferent }: CompareKeys): void {
  useWindowKeys((event) => {
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (event.altKey && arrow) {
      event.preventDefault()
      return go(arrow)
    }
    if (event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return
    const key = event.key.toLowerCase()
    const asked =
      key === 'n' ? ({ kind: 'note', about: criterionAt(document.activeElement) } as const) : ASKED[key]
    if (asked) {
      // What is half typed in a form is not thrown away by a letter.
      if (asking.asked) return
      // Otherwise the letter would be typed into the field that opens.
      event.preventDefault()
      asking.ask(asked)
    } else if (key === 'd') turnOnlyDifferent()
  })
}
