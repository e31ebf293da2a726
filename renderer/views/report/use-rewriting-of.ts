import type { ReportChoice } from '@shared/contract/papers'
import type { ReportPreview } from '@shared/replies'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { focusParagraph } from './paragraph-focus'
import type { Rewrite, Rewriting } from './rewriting'

/** Which paragraph is being rewritten; afterwards the keyboard is on it again. */
export function useRewritingOf(
  { kind }: ReportChoice,
  { edits }: ReportPreview,
  paper: RefObject<HTMLElement | null>,
): { rewriting: Rewriting; rewriteAt(paragraph: string): void } {
  const [rewrite, setRewrite] = useState<Rewrite | null>(null)
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (rewrite) last.current = rewrite.paragraph
    else if (last.current !== null) focusParagraph(paper.current, last.current)
  }, [rewrite, paper])
  const rewriting = useMemo(
    () => ({ kind, edits, rewrite, start: setRewrite, stop: () => setRewrite(null) }),
    [kind, edits, rewrite],
  )
  const rewriteAt = useCallback((paragraph: string) => setRewrite({ paragraph, isWithNewFigures: false }), [])
  return { rewriting, rewriteAt }
}
