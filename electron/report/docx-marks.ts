import type { BlockMarks } from '@shared/report/word-marks'
import { Bookmark, type ParagraphChild } from 'docx'

/** A bookmark that holds nothing, so that typing over a selection does not take it along. */
const place = (id: string) => new Bookmark({ id, children: [] })

/** What a paragraph holds, between the bookmarks by which it is found again. */
export const marked = (children: readonly ParagraphChild[], marks: BlockMarks | null): ParagraphChild[] =>
  marks ? [place(marks.start), ...children, ...(marks.end ? [place(marks.end)] : [])] : [...children]
