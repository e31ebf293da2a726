import type { CityEdit } from './edits'

/** An action that was taken back, and the action that took it. */
interface TakenBack {
  action: string
  by: string
}

/** What can be taken back and what can be done again, the next of each last. */
export interface EditStack {
  done: readonly string[]
  undone: readonly TakenBack[]
}

type Step = Pick<CityEdit, 'action' | 'undoes' | 'kind'>

/**
 * Where a history of edits stands: an action that undoes another takes it off, one that undoes that undo puts it on
 * again, and one that undoes nothing leaves nothing to be done again. A report that went out is out.
 */
export function editStack(edits: readonly Step[]): EditStack {
  const taken = edits.filter(({ kind }) => kind !== 'issued')
  const actions = new Map(taken.map(({ action, undoes }) => [action, undoes]))
  let done: readonly string[] = []
  let undone: readonly TakenBack[] = []
  for (const [action, undoes] of actions) {
    const again = undone.find(({ by }) => by === undoes)
    if (undoes === null) {
      done = [...done, action]
      undone = []
    } else if (again) {
      undone = undone.filter((each) => each !== again)
      done = [...done, again.action]
    } else if (done.includes(undoes)) {
      done = done.filter((each) => each !== undoes)
      undone = [...undone, { action: undoes, by: action }]
    }
  }
  return { done, undone }
}
