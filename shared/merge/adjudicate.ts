import type { z } from 'zod'
import type { CaseState, Head } from '../apply'
import type { Conflict } from '../case'
import { adjudicationEntity } from '../entity'
import type { CaseEvent, Change, ruleBody } from '../events'
import { assertNever, CaseProblem } from '../outcome'
import { isKnownKind } from '../record/settled'

export type Rule = z.infer<typeof ruleBody>

/** A decision on one cell: which of its values stands from now on, and why. */
export interface Decision {
  cell: Pick<Conflict, 'entity' | 'item'>
  chosen: Pick<Head, 'id' | 'kind' | 'body'>
  reason: string
  rule: Rule | null
  at: string
  /** A fresh id for the record of the decision. */
  id: string
}

/** The value that was chosen, written over every head of its cell, and beside it why; nothing is deleted. Throws CaseProblem `newer-kind`. */
export function decisionChanges(state: CaseState, decision: Decision): Change[] {
  const { cell, chosen, reason, rule, at, id } = decision
  const { entity, item } = cell
  if (!isKnownKind(chosen.kind))
    throw new CaseProblem(
      'newer-kind',
      '这一内容由更新版本的督核写成，本版本不能裁定，没有保存。请先升级督核。',
    )
  const heads = (state.get(entity)?.get(item) ?? []).map(({ id }) => id)
  return [
    { kind: chosen.kind, entity, item, body: JSON.parse(chosen.body) } as Change,
    {
      kind: 'adjudicated',
      entity: adjudicationEntity(entity, item),
      item: id,
      body: { reason, chosen: chosen.id, heads, rule, at },
    },
  ]
}

/** Which head a rule takes; null where it names none or more than one, so that somebody has to look. */
export function chosenBy(rule: Rule, heads: readonly CaseEvent[]): CaseEvent | null {
  switch (rule.kind) {
    case 'person':
      return only(heads.filter(({ actor }) => actor === rule.name))
    case 'laptop':
      return only(heads.filter(({ deviceId }) => deviceId === rule.deviceId))
    case 'latest':
      return heads.toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1))[0] ?? null
    default:
      return assertNever(rule)
  }
}

const only = (heads: readonly CaseEvent[]): CaseEvent | null => (heads.length === 1 ? heads[0]! : null)
