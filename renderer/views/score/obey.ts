import { assertNever } from '@shared/outcome'
import type { Place } from '@shared/place'
import type { SheetView } from '@shared/replies'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import type { SheetActions } from './sheet-actions'
import type { FocusDesk } from './sheet-focus'
import type { Command } from './sheet-keys'

/** What may stand beside the sheet. */
export type SidePanel = 'history' | 'photos'

/** What the sheet asks the panel about before it does it. */
export type Question = 'fill' | 'sign'

interface Desk {
  sheet: SheetView
  rubric: Rubric
  score: SheetScore
  focus: FocusDesk
  actions: SheetActions
  ask(question: Question): void
  turnPanel(panel: SidePanel): void
  goTo(patch: Partial<Place>): void
}

/** Does what a key of the sheet asks for. */
export function obey(command: Command, desk: Desk): void {
  const { focus, actions } = desk
  const { criterion } = focus.at
  switch (command.kind) {
    case 'move':
      focus.step(command.by)
      break
    case 'chapter':
      focus.chapter(command.by)
      break
    case 'subject': {
      const subject = desk.sheet[command.to]
      if (subject) desk.goTo({ subject })
      break
    }
    case 'type':
      focus.go(criterion, entryOf(desk), command.text)
      break
    case 'enter':
      focus.go(criterion, isAnswered(desk) ? 'reason' : entryOf(desk))
      break
    case 'fill-full':
      desk.ask('fill')
      break
    case 'not-applicable':
      focus.go(criterion, 'not-applicable')
      break
    case 'clear':
      actions.clear(criterion)
      break
    case 'sign':
      desk.ask('sign')
      break
    case 'history':
    case 'photos':
      desk.turnPanel(command.kind)
      break
    case 'escape':
      focus.go(criterion)
      break
    default:
      assertNever(command)
  }
}

const entryOf = ({ rubric, focus }: Desk) =>
  rubric.criterionById.get(focus.at.criterion)!.rule.kind === 'judged' ? 'deduction' : 'basis'

const isAnswered = ({ score, focus }: Desk) =>
  score.criteria.some(({ id, answer }) => id === focus.at.criterion && answer !== null)
