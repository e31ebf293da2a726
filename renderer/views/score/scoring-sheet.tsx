import { TOWNSHIP } from '@shared/case/subject'
import type { SheetView } from '@shared/replies/sheet'
import type { Rubric } from '@shared/rubric'
import type { ReactNode } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { ChapterRail } from './chapter-rail'
import { SheetGrid } from './sheet-grid'
import { SheetHeader } from './sheet-header'
import { SheetPanels } from './sheet-panels'
import { SignBar } from './sign-bar'
import { useSheetDesk } from './use-sheet-desk'

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
  const sign = useWrite('sheet.sign')
  const desk = useSheetDesk(sheet, rubric)
  const { score, focus, actions, open, close } = desk
  const maySignEmpty = mayBeEmpty(sheet.key) && score.criteria.every(({ answer }) => answer === null)
  const signAs = (name: string) => {
    sign.mutate({ key: sheet.key, name })
    close()
  }
  return (
    <>
      <SheetHeader
        {...{ score, target, maySignEmpty }}
        signatures={sheet.signatures}
        onFill={desk.fillFull}
        onSign={desk.sign}
      />
      <Problem error={desk.problem ?? sign.error} />
      {open === 'sign' && (
        <SignBar {...{ score, actor }} isEmpty={maySignEmpty} onSign={signAs} onClose={() => close()} />
      )}
      <div className="sheet-columns" {...desk.dropping}>
        <ChapterRail rubric={rubric} score={score} criterion={focus.at.criterion} onGo={focus.go} />
        <SheetGrid
          {...{ rubric, score, enterpriseBase, actions }}
          contested={{ sheet: sheet.key, criteria: sheet.contested }}
          photos={desk.photos}
          focus={focus.at}
        />
        <SheetPanels sheet={sheet.key} rubric={rubric} desk={desk} />
      </div>
      <output className="sheet-notice" aria-label="提示">
        {desk.notice}
      </output>
    </>
  )
}
