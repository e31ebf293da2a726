import { fullDeduction, type Step, stepDeduction } from '@shared/deduction-step'
import { assertNever } from '@shared/outcome'
import type { Place } from '@shared/place'
import type { SheetView } from '@shared/replies/sheet'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import type { Leave } from './entry-field'
import type { SheetActions } from './sheet-actions'
import type { FocusDesk } from './sheet-focus'
import type { Command } from './sheet-keys'

/** What may lie beside the sheet, turned on and off by its key. */
export type SidePanel = 'history' | 'photos'

interface Desk {
  sheet: SheetView
  rubric: Rubric
  score: SheetScore
  focus: FocusDesk
  actions: SheetActions
  fillFull(): void
  sign(): void
  find(): void
  /** Tells the panel in a line why a key did nothing. */
  say(words: string): void
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
    case 'step':
      take(desk, stepDeduction(criterionOf(desk), scoreOf(desk), command.by), 'away')
      break
    case 'lose-all':
      take(desk, fullDeduction(criterionOf(desk)), 'enter')
      break
    case 'find':
      desk.find()
      break
    case 'fill-full':
      desk.fillFull()
      break
    case 'not-applicable':
      focus.go(criterion, 'not-applicable')
      break
    case 'clear':
      actions.clear(criterion)
      break
    case 'sign':
      desk.sign()
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

function take(desk: Desk, step: Step, leave: Leave): void {
  if ('why' in step) desk.say(step.why)
  else desk.actions.deduct(scoreOf(desk), step.deduction, step.basis, leave)
}

const criterionOf = ({ rubric, focus }: Desk) => rubric.criterionById.get(focus.at.criterion)!

const scoreOf = ({ score, focus }: Desk) => score.criteria.find(({ id }) => id === focus.at.criterion)!

const entryOf = (desk: Desk) => (criterionOf(desk).rule.kind === 'judged' ? 'deduction' : 'basis')

const isAnswered = (desk: Desk) => scoreOf(desk).answer !== null
