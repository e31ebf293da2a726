import type { SheetView } from '@shared/replies/sheet'
import { useState } from 'react'
import type { Command } from './sheet-keys'

export interface SheetNotice {
  words: string | null
  /** Says why a key did nothing. */
  say(words: string): void
  /** Says what was written; it is true until the sheet is written again or it is taken back. */
  sayWritten(words: string, saved: SheetView): void
  /** Moving about leaves the line standing; the next change or question takes it away. */
  hear(command: Command): void
}

const STAYS: readonly Command['kind'][] = ['move', 'chapter', 'escape']

/** The steady line under the sheet: what one key just did to many criteria, or why it did nothing. */
export function useSheetNotice({ savedAt }: SheetView): SheetNotice {
  const [said, setSaid] = useState<{ words: string; writtenAt: string | null } | null>(null)
  const stands = said !== null && (said.writtenAt === null || said.writtenAt === savedAt)
  return {
    words: stands ? said.words : null,
    say: (words) => setSaid({ words, writtenAt: null }),
    sayWritten: (words, saved) => setSaid({ words: `${words} · Ctrl+Z 撤销`, writtenAt: saved.savedAt }),
    hear: ({ kind }) => !STAYS.includes(kind) && setSaid(null),
  }
}
