import { TOWNSHIP } from '@shared/case'
import type { PastedRow } from '@shared/import/stage-paste'
import type { SheetView } from '@shared/replies'
import type { Rubric } from '@shared/rubric'
import { type ReactNode, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Problem } from '../../parts/problem'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { ChapterRail } from './chapter-rail'
import { obey } from './obey'
import { useSheetActions } from './sheet-actions'
import { useSheetFocus } from './sheet-focus'
import { SheetGrid } from './sheet-grid'
import { SheetHeader } from './sheet-header'
import { commandOf } from './sheet-keys'
import { type Open, SheetPanels } from './sheet-panels'
import { SignBar } from './sign-bar'
import { usePastedText } from './use-pasted-text'
import { usePhrasesAhead } from './use-phrases-ahead'
import { useScoring } from './use-scoring'
import { useSheetNotice } from './use-sheet-notice'

interface ScoringSheetProps {
  sheet: SheetView
  rubric: Rubric
  /** Says whose sheet this is, and leads to others. */
  target: ReactNode
  actor: string
  enterpriseBase: number | null
}

/** The town's work in 帮扶 and 复核 is in its findings and decisions, so its sheet of them may stay empty. */
const mayBeEmpty = ({ subject, phase }: SheetView['key']) =>
  subject === TOWNSHIP && (phase === 'assistance' || phase === 'recheck')

/** One score sheet: everything on it can be reached and typed without a mouse. */
export function ScoringSheet({ sheet, rubric, target, actor, enterpriseBase }: ScoringSheetProps) {
  const { move } = usePlace()
  const sign = useWrite('sheet.sign')
  const scoring = useScoring(sheet, rubric)
  const { score } = scoring
  const focus = useSheetFocus(rubric, score)
  const actions = useSheetActions(sheet.key, scoring, focus)
  const [open, setOpen] = useState<Open>(null)
  const [pasted, putPasteAway] = usePastedText()
  const notice = useSheetNotice(sheet)
  usePhrasesAhead(sheet.key, focus.at, score)

  const maySignEmpty = mayBeEmpty(sheet.key) && score.criteria.every(({ answer }) => answer === null)
  const fillFull = () =>
    scoring.fillFull((saved) => notice.sayWritten(`已给 ${score.unanswered} 条未评的细则满分`, saved))
  const close = (criterion = focus.at.criterion) => {
    setOpen(null)
    putPasteAway()
    focus.go(criterion)
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
        ...{ sheet, rubric, score, focus, actions, fillFull, say: notice.say },
        sign: () => setOpen('sign'),
        find: () => setOpen('find'),
        turnHistory: () => setOpen((now) => (now === 'history' ? null : 'history')),
        goTo: (patch) => move({ ...patch, criterion: null, draft: null }),
      })
  })

  return (
    <>
      <SheetHeader
        {...{ score, target, maySignEmpty }}
        signatures={sheet.signatures}
        onFill={fillFull}
        onSign={() => setOpen('sign')}
      />
      <Problem error={scoring.problem ?? sign.error} />
      {open === 'sign' && (
        <SignBar
          {...{ score, actor }}
          isEmpty={maySignEmpty}
          onSign={(name) => {
            sign.mutate({ key: sheet.key, name })
            close()
          }}
          onClose={() => close()}
        />
      )}
      <div className="sheet-columns">
        <ChapterRail rubric={rubric} score={score} criterion={focus.at.criterion} onGo={focus.go} />
        <SheetGrid {...{ rubric, score, enterpriseBase, actions }} focus={focus.at} />
        <SheetPanels
          {...{ open, pasted, rubric, score }}
          sheet={sheet.key}
          criterion={focus.at.criterion}
          onPaste={paste}
          onClose={close}
        />
      </div>
      <output className="sheet-notice" aria-label="提示">
        {notice.words}
      </output>
    </>
  )
}
