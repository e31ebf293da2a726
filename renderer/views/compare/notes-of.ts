import type { ComparisonNote } from '@shared/case/remarks'
import type { ComparisonView } from '@shared/replies/comparison'

/** Whether a note is of the round in force, so that it may still be changed. */
export const isOfNow = ({ standing }: ComparisonView, { round }: ComparisonNote): boolean =>
  round === standing.verified

/** The note that a new one would replace. */
export const noteOf = (found: ComparisonView, about: string | null): ComparisonNote | null =>
  found.notes.find((note) => note.about === about && isOfNow(found, note)) ?? null
