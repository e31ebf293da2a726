import type { CaseState } from './apply'
import { cellAddress, undoEntity } from './entity'
import type { CaseEvent, Change } from './events'
import { CaseProblem } from './outcome'
import { soleValue } from './record/cells'
import { isContested, settledHead } from './record/settled'

/** How many actions back an undo reaches. */
export const UNDO_DEPTH = 200

/** Kinds whose action stands for ever: what happened in front of witnesses cannot be taken back. */
const STANDING: readonly string[] = [
  'case-created',
  'draw-made',
  'revealed',
  'sealed',
  'seal-reopened',
  'salvaged',
]
/** Kinds that no undo looks at: they record that something was written or taken back. */
const BESIDE: readonly string[] = ['report-issued', 'action-undone']

export interface Action {
  id: string
  events: readonly CaseEvent[]
}

const isOriginal = ({ events }: Action) => !events.some((event) => BESIDE.includes(event.kind))

const isUndone = (state: CaseState, { id }: Action): boolean =>
  soleValue<{ undone: boolean }>(state.get(undoEntity(id)), 'state', 'action-undone')?.undone ?? false

/** The action that an undo would take back, from this device's last ones, the newest first; throws CaseProblem. */
export function undoTarget(state: CaseState, actions: readonly Action[]): Action {
  const target = actions
    .filter(isOriginal)
    .slice(0, UNDO_DEPTH)
    .find((action) => !isUndone(state, action))
  if (!target) throw new CaseProblem('nothing-to-undo', '没有可以撤销的操作。')
  const standing = target.events.some((event) => STANDING.includes(event.kind))
  if (standing)
    throw new CaseProblem('not-undoable', '上一步是立案、抽样、揭示或封存，不能撤销；之前的操作也不再撤销。')
  // What both sides wrote cannot be put back as theirs: events of ours would stand in their place.
  if (target.events.some(({ kind }) => kind === 'adjudicated'))
    throw new CaseProblem(
      'not-undoable',
      '上一步裁定了冲突，不能撤销；之前的操作也不再撤销。裁定有误，请直接改成应有的值。',
    )
  return target
}

/** The action that a redo would bring back: the one undone last since anything new was done; throws CaseProblem. */
export function redoTarget(actions: readonly Action[]): Action {
  let undone: readonly string[] = []
  for (const action of actions.toReversed()) {
    const turned = turnedBy(action)
    if (turned) undone = [...undone.filter((id) => id !== turned.id), ...(turned.undone ? [turned.id] : [])]
    else if (isOriginal(action)) undone = []
  }
  const target = actions.find(({ id }) => id === undone.at(-1))
  if (!target) throw new CaseProblem('nothing-to-redo', '没有可以重做的操作。')
  return target
}

/** Which action an undo or a redo turned, and which way; null for what was newly done. */
function turnedBy({ events }: Action): { id: string; undone: boolean } | null {
  const mark = events.find(({ kind }) => kind === 'action-undone')
  return mark
    ? { id: mark.entity.slice(undoEntity('').length), undone: JSON.parse(mark.body).undone === true }
    : null
}

/** A value that a cell had: the event that gave it, or null for none. */
type Value = Pick<CaseEvent, 'kind' | 'body'> | null

const sameValue = (a: Value, b: Value) =>
  isNothing(a) ? isNothing(b) : a?.kind === b?.kind && a?.body === b?.body
const isNothing = (value: Value) => value === null || value.kind === 'cell-cleared'

/** Takes an action back, or brings it back, cell by cell; throws CaseProblem where a cell was changed since. */
export function turnAction(
  state: CaseState,
  action: Action,
  direction: 'undo' | 'redo',
  eventOf: (id: string) => CaseEvent | null,
): Change[] {
  const changes = [...cellsOf(action, eventOf)].map(([, { before, after }]) => {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after]
    const { entity, item } = after
    const heads = state.get(entity)?.get(item) ?? []
    if (isContested(heads))
      throw new CaseProblem('contested', '这一步写下的内容与别的电脑写的有冲突，须先裁定，不能撤销或重做。')
    if (heads.length > 1 || !sameValue(heads[0] ?? null, from))
      throw new CaseProblem('changed-since', '这一步写下的内容后来又被改动，不能直接撤销或重做。请手工改正。')
    return isNothing(to)
      ? ({ kind: 'cell-cleared', entity, item, body: {} } as const)
      : ({ kind: to!.kind, entity, item, body: JSON.parse(to!.body) } as Change)
  })
  const mark: Change = {
    kind: 'action-undone',
    entity: undoEntity(action.id),
    item: 'state',
    body: { undone: direction === 'undo' },
  }
  return [...changes, mark]
}

/** Each cell that an action wrote: what stood there before it, and what it left. */
function cellsOf({ events }: Action, eventOf: (id: string) => CaseEvent | null) {
  const cells = new Map<string, { before: Value; after: CaseEvent }>()
  for (const event of events) {
    const key = cellAddress(event)
    const known = cells.get(key)
    cells.set(key, { before: known ? known.before : valueBefore(event, eventOf), after: event })
  }
  return cells
}

/** What a cell said before this event: the one value that it replaced, or what two laptops had agreed on. */
function valueBefore({ supersedes }: CaseEvent, eventOf: (id: string) => CaseEvent | null): Value {
  const replaced = supersedes.flatMap((id) => eventOf(id) ?? [])
  if (isContested(replaced))
    throw new CaseProblem('not-undoable', '上一步替换了有冲突的内容，不能撤销。请直接改成应有的值。')
  return settledHead(replaced)
}
