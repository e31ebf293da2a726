import type { Place, SheetView } from '@shared/contract'
import { assertNever } from '@shared/outcome'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import type { SheetActions } from './sheet-actions'
import type { FocusDesk } from './sheet-focus'
import type { Command } from './sheet-keys'

interface Desk {
  sheet: SheetView
  rubric: Rubric
  score: SheetScore
  focus: FocusDesk
  actions: SheetActions
  askToFill(): void
  goTo(patch: Partial<Place>): void
}

/** Does what a key of the sheet asks for. */
export function obey(command: Command, desk: Desk): void {
  const { focus, actions } = desk
  const { criterion } = focus.at
  switch (command.kind) {
    case 'move':
      return focus.step(command.by)
    case 'chapter':
      return focus.chapter(command.by)
    case 'subject': {
      const subject = desk.sheet[command.to]
      return subject ? desk.goTo({ subject }) : undefined
    }
    case 'type':
      return focus.go(criterion, entryOf(desk), command.text)
    case 'enter':
      return focus.go(criterion, isAnswered(desk) ? 'reason' : entryOf(desk))
    case 'fill-full':
      return desk.askToFill()
    case 'not-applicable':
      return focus.go(criterion, 'not-applicable')
    case 'clear':
      return actions.clear(criterion)
    case 'escape':
      return focus.go(criterion)
    default:
      return assertNever(command)
  }
}

const entryOf = ({ rubric, focus }: Desk) =>
  rubric.criterionById.get(focus.at.criterion)!.rule.kind === 'judged' ? 'deduction' : 'basis'

const isAnswered = ({ score, focus }: Desk) =>
  score.criteria.some(({ id, answer }) => id === focus.at.criterion && answer !== null)
