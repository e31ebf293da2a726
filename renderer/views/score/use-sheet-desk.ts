import type { PastedRow } from '@shared/import/stage-paste'
import type { SheetView } from '@shared/replies/sheet'
import type { Rubric } from '@shared/rubric'
import { useState } from 'react'
import { usePlace } from '../../desk/place'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { obey, type SidePanel } from './obey'
import { useSheetActions } from './sheet-actions'
import { useSheetFocus } from './sheet-focus'
import { commandOf } from './sheet-keys'
import { usePastedText } from './use-pasted-text'
import { usePhrasesAhead } from './use-phrases-ahead'
import { useScoring } from './use-scoring'
import { useSheetNotice } from './use-sheet-notice'
import { useSheetPhotos } from './use-sheet-photos'

/** What is open in front of or beside the sheet, one at a time. */
type Open = 'sign' | 'find' | SidePanel | null

/** Everything that a sheet is worked on with: its scores, the place in it, what is open, and its keys. */
export function useSheetDesk(sheet: SheetView, rubric: Rubric) {
  const { move } = usePlace()
  const scoring = useScoring(sheet, rubric)
  const { score } = scoring
  const focus = useSheetFocus(rubric, score)
  const actions = useSheetActions(sheet.key, scoring, focus)
  const [open, setOpen] = useState<Open>(null)
  const [pasted, putPasteAway] = usePastedText()
  const notice = useSheetNotice(sheet)
  const { photos, dropping } = useSheetPhotos(sheet.key, focus, () => setOpen('photos'))
  usePhrasesAhead(sheet.key, focus.at, score)

  /** Puts away what is open and gives the keyboard back to the grid. */
  const close = (criterion = focus.at.criterion) => {
    setOpen(null)
    putPasteAway()
    focus.go(criterion)
  }
  const sign = () => setOpen('sign')
  const fillFull = () => {
    const { unanswered } = score
    if (unanswered === 0) notice.say('没有未评的细则。')
    else scoring.fillFull((saved) => notice.sayWritten(`已给 ${unanswered} 条未评的细则满分`, saved))
  }
  const paste = (rows: readonly PastedRow[]) => {
    const answers = rows.map(({ criterion, becomes }) => ({ criterion, answer: becomes }))
    scoring.paste(answers, (saved) => notice.sayWritten(`已写入粘贴的 ${rows.length} 条`, saved))
    close()
  }

  useWindowKeys((event) => {
    if (open === 'sign' || isTaken(event)) return
    const command = event.ctrlKey || event.altKey || event.metaKey ? null : commandOf(event.key)
    if (!command) return
    event.preventDefault()
    notice.hear(command)
    if (command.kind === 'escape') close()
    else
      obey(command, {
        ...{ sheet, rubric, score, focus, actions, fillFull, sign, say: notice.say },
        find: () => setOpen('find'),
        turnPanel: (panel) => setOpen((now) => (now === panel ? null : panel)),
        goTo: (patch) => move({ ...patch, criterion: null, draft: null }),
      })
  })

  const { problem } = scoring
  return {
    ...{ score, problem, focus, actions, open, pasted, photos, dropping },
    notice: notice.words,
    ...{ close, sign, fillFull, paste },
  }
}
