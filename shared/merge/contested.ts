import type { CaseState } from '../apply'
import { TOWNSHIP } from '../case/subject'
import { adjudicationEntity, parseEntity } from '../entity'
import type { Change } from '../events'
import { CaseProblem } from '../outcome'
import { isContested } from '../record/settled'

/** Refuses what would settle a conflict by writing over it: only a decision with its reason does. Throws CaseProblem `contested`. */
export function refuseOverwriting(state: CaseState, changes: readonly Change[]): void {
  const decided = new Set(changes.filter(({ kind }) => kind === 'adjudicated').map(({ entity }) => entity))
  const over = changes.find(
    ({ kind, entity, item }) =>
      kind !== 'sheet-signed' &&
      isContested(state.get(entity)?.get(item) ?? []) &&
      !decided.has(adjudicationEntity(entity, item)),
  )
  if (over)
    throw new CaseProblem(
      'contested',
      `${placeIn(over)}有两台电脑写下的不同内容，还没有裁定，不能直接改写，没有保存。请先到“合并”里裁定。`,
      { entity: over.entity, item: over.item },
    )
}

function placeIn({ entity, item }: Change): string {
  const at = parseEntity(entity)
  if (at.kind !== 'sheet') return '这里'
  return `${at.key.subject === TOWNSHIP ? '镇级' : at.key.subject} 的 ${item} `
}
