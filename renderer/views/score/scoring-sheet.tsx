import type { EnterpriseRow, Place, SheetView } from '@shared/contract'
import type { Rubric } from '@shared/rubric'
import { useState } from 'react'
import { usePlace } from '../../desk/place'
import { Problem } from '../../parts/problem'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { ChapterRail } from './chapter-rail'
import { FillFullBar } from './fill-full-bar'
import { obey } from './obey'
import { useSheetActions } from './sheet-actions'
import { useSheetFocus } from './sheet-focus'
import { SheetGrid } from './sheet-grid'
import { SheetHeader } from './sheet-header'
import { commandOf } from './sheet-keys'
import { useScoring } from './use-scoring'

interface ScoringSheetProps {
  sheet: SheetView
  rubric: Rubric
  rows: readonly EnterpriseRow[]
  town: string
  enterpriseBase: number | null
}

/** One score sheet: everything on it can be reached and typed without a mouse. */
export function ScoringSheet({ sheet, rubric, rows, town, enterpriseBase }: ScoringSheetProps) {
  const { move } = usePlace()
  const scoring = useScoring(sheet, rubric)
  const focus = useSheetFocus(rubric, scoring.score)
  const actions = useSheetActions(scoring, focus)
  const [isFilling, setFilling] = useState(false)
  const { score } = scoring

  const goTo = (patch: Partial<Place>) => move({ ...patch, criterion: null, draft: null })
  const askToFill = () => setFilling(score.unanswered > 0)
  const endFilling = () => {
    setFilling(false)
    focus.go(focus.at.criterion)
  }

  useWindowKeys((event) => {
    if (isFilling || isTaken(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const command = commandOf(event.key)
    if (!command) return
    event.preventDefault()
    obey(command, { sheet, rubric, score, focus, actions, askToFill, goTo })
  })

  return (
    <>
      <SheetHeader
        sheet={sheet}
        score={score}
        rows={rows}
        town={town}
        onSubject={(subject) => goTo({ subject })}
        onPhase={(phase) => goTo({ subject: sheet.subject.id, phase })}
        onFillFull={askToFill}
      />
      <Problem error={scoring.problem} />
      {isFilling && (
        <FillFullBar
          unanswered={score.unanswered}
          onFill={() => {
            scoring.fillFull()
            endFilling()
          }}
          onCancel={endFilling}
        />
      )}
      <div className="sheet-columns">
        <ChapterRail rubric={rubric} score={score} criterion={focus.at.criterion} onGo={focus.go} />
        <SheetGrid
          rubric={rubric}
          score={score}
          focus={focus.at}
          enterpriseBase={enterpriseBase}
          actions={actions}
        />
      </div>
    </>
  )
}
