import type { ReportChoice, ReportKind } from '@shared/contract/papers'
import type { ReportPreview } from '@shared/replies/papers'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePaperDesk } from './paper-desk'
import { focusParagraph } from './paragraph-focus'
import type { Rewrite, Rewriting } from './rewriting'

/** What somebody was writing when they went to look at something else. */
function leftOpen(kind: ReportKind, rewritings: ReadonlyMap<string, string>): Rewrite | null {
  const [key] = [...rewritings.keys()].filter((each) => each.startsWith(`${kind}/`))
  return key === undefined ? null : { paragraph: key.slice(kind.length + 1), isWithNewFigures: false }
}

/** Which paragraph is being rewritten; afterwards the keyboard is on it again. */
export function useRewritingOf(
  { kind }: ReportChoice,
  { edits }: ReportPreview,
  paper: RefObject<HTMLElement | null>,
): { rewriting: Rewriting; rewriteAt(paragraph: string): void } {
  const { rewritings } = usePaperDesk()
  const [rewrite, setRewrite] = useState<Rewrite | null>(() => leftOpen(kind, rewritings))
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
