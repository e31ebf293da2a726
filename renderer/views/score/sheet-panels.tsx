import type { SheetKey } from '@shared/case'
import type { PastedRow } from '@shared/import/stage-paste'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import { CriterionFinder } from './criterion-finder'
import { HistoryPanel } from './history-panel'
import { PastePanel } from './paste-panel'
import type { PastedText } from './use-pasted-text'

/** What is open in front of or beside the sheet, one at a time; a paste is shown whenever there is one. */
export type Open = 'sign' | 'find' | 'history' | null

interface SheetPanelsProps {
  open: Open
  pasted: PastedText | null
  sheet: SheetKey
  rubric: Rubric
  score: SheetScore
  criterion: string
  onPaste(rows: readonly PastedRow[]): void
  /** Puts the panels away and gives the keyboard back to this criterion. */
  onClose(criterion: string): void
}

/** The panels that lie beside the grid. */
export function SheetPanels({ open, pasted, rubric, score, ...props }: SheetPanelsProps) {
  const { sheet, criterion, onPaste, onClose } = props
  const close = () => onClose(criterion)
  return (
    <>
      {open === 'find' && <CriterionFinder rubric={rubric} onGo={onClose} onClose={close} />}
      {open === 'history' && <HistoryPanel sheet={sheet} criterion={criterion} onClose={close} />}
      {pasted && (
        <PastePanel
          key={pasted.count}
          {...{ rubric, score, text: pasted.text }}
          onWrite={onPaste}
          onClose={close}
        />
      )}
    </>
  )
}
