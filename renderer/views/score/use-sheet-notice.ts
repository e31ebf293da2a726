import type { SheetScore } from '@shared/sheet-score'
import { useState } from 'react'
import type { Command } from './sheet-keys'

export interface SheetNotice {
  words: string | null
  /** Says why a key did nothing. */
  say(words: string): void
  sayFilled(count: number): void
  sayPasted(count: number): void
  /** Moving about leaves the line standing; the next change or question takes it away. */
  hear(command: Command): void
}

const STAYS: readonly Command['kind'][] = ['move', 'chapter', 'escape']

/** The steady line under the sheet: what one key just did to many criteria, or why it did nothing. */
export function useSheetNotice(score: SheetScore): SheetNotice {
  const [said, setSaid] = useState<{ words: string; isOfFill: boolean } | null>(null)
  const say = (words: string) => setSaid({ words, isOfFill: false })
  // Taken back, the line is no longer true.
  const isTrue = said !== null && !(said.isOfFill && score.unanswered > 0)
  return {
    words: isTrue ? said.words : null,
    say,
    sayFilled: (count) => setSaid({ words: `已给 ${count} 条未评的细则满分 · Ctrl+Z 撤销`, isOfFill: true }),
    sayPasted: (count) => say(`已写入粘贴的 ${count} 条 · Ctrl+Z 撤销`),
    hear: ({ kind }) => !STAYS.includes(kind) && setSaid(null),
  }
}
