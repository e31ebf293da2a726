import type { SheetKey } from '@shared/case/sheet'
import type { Rubric } from '@shared/rubric'
import { CriterionFinder } from './criterion-finder'
import { HistoryPanel } from './history-panel'
import { PastePanel } from './paste-panel'
import { PhotoPanel } from './photo-panel'
import type { useSheetDesk } from './use-sheet-desk'

interface SheetPanelsProps {
  sheet: SheetKey
  rubric: Rubric
  desk: ReturnType<typeof useSheetDesk>
}

/** The panels that lie beside the grid; a paste is shown whenever there is one. */
export function SheetPanels({ sheet, rubric, desk }: SheetPanelsProps) {
  const { open, pasted, score, focus } = desk
  const close = () => desk.close()
  return (
    <>
      {open === 'find' && <CriterionFinder rubric={rubric} onGo={desk.close} onClose={close} />}
      {open === 'history' && <HistoryPanel sheet={sheet} criterion={focus.at.criterion} onClose={close} />}
      {open === 'photos' && <PhotoPanel sheet={sheet} criterion={focus.at.criterion} onClose={close} />}
      {pasted && (
        <PastePanel
          key={pasted.count}
          {...{ rubric, score, text: pasted.text }}
          onWrite={desk.paste}
          onClose={close}
        />
      )}
    </>
  )
}
