import { TOWNSHIP } from '@shared/case'
import type { SheetView } from '@shared/replies'
import type { Rubric } from '@shared/rubric'
import { type ReactNode, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Problem } from '../../parts/problem'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { ChapterRail } from './chapter-rail'
import { HistoryPanel } from './history-panel'
import { obey, type Question, type SidePanel } from './obey'
import { PhotoPanel } from './photo-panel'
import { QuestionBar } from './question-bar'
import { useSheetActions } from './sheet-actions'
import { useSheetFocus } from './sheet-focus'
import { SheetGrid } from './sheet-grid'
import { SheetHeader } from './sheet-header'
import { commandOf } from './sheet-keys'
import { useScoring } from './use-scoring'
import { useSheetPhotos } from './use-sheet-photos'

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
  const focus = useSheetFocus(rubric, scoring.score)
  const actions = useSheetActions(scoring, focus)
  const [question, setQuestion] = useState<Question | null>(null)
  const [panel, setPanel] = useState<SidePanel | null>(null)
  const { photos, dropping } = useSheetPhotos(sheet.key, focus, () => setPanel('photos'))
  const { score } = scoring

  const maySignEmpty = mayBeEmpty(sheet.key) && score.criteria.every(({ answer }) => answer === null)
  const ask = (next: Question) => (next === 'sign' || score.unanswered > 0) && setQuestion(next)
  const answer = (isYes: boolean, name = actor) => {
    if (isYes && question === 'fill') scoring.fillFull()
    if (isYes && question === 'sign') sign.mutate({ key: sheet.key, name })
    setQuestion(null)
    focus.go(focus.at.criterion)
  }

  const closePanel = () => {
    setPanel(null)
    focus.go(focus.at.criterion)
  }

  useWindowKeys((event) => {
    if (question || isTaken(event)) return
    const command = event.ctrlKey || event.altKey || event.metaKey ? null : commandOf(event.key)
    if (!command) return
    event.preventDefault()
    if (command.kind === 'escape' && panel) closePanel()
    else
      obey(command, {
        ...{ sheet, rubric, score, focus, actions, ask },
        turnPanel: (turned) => (panel === turned ? closePanel() : setPanel(turned)),
        goTo: (patch) => move({ ...patch, criterion: null, draft: null }),
      })
  })

  return (
    <>
      <SheetHeader {...{ score, target, maySignEmpty }} signatures={sheet.signatures} onAsk={ask} />
      <Problem error={scoring.problem ?? sign.error} />
      {question && <QuestionBar {...{ question, score, actor }} isEmpty={maySignEmpty} onAnswer={answer} />}
      <div className="sheet-columns" {...dropping}>
        <ChapterRail rubric={rubric} score={score} criterion={focus.at.criterion} onGo={focus.go} />
        <SheetGrid {...{ rubric, score, enterpriseBase, actions, photos }} focus={focus.at} />
        {panel === 'history' && (
          <HistoryPanel sheet={sheet.key} criterion={focus.at.criterion} onClose={closePanel} />
        )}
        {panel === 'photos' && (
          <PhotoPanel sheet={sheet.key} criterion={focus.at.criterion} onClose={closePanel} />
        )}
      </div>
    </>
  )
}
