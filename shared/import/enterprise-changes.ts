import type { Enterprise } from '../case/subject'
import { deriveClass } from '../enterprise-class'
import { subjectEntity } from '../entity'
import type { Change, EnterpriseFacts } from '../events'
import type { ListRow } from './list-row'
import { nameKey } from './normalise'

/** Why a class of the list that the figures do not give is kept. */
const LISTED_CLASS_REASON = '导入名单所列'

type Fact = keyof ListRow['facts']
type FactValue = string | number | boolean
type Value = Extract<Change, { kind: 'fact-set' }>['body']['value']

/** The facts of a row that the case does not have yet, as changes; `recorded` is null for a new enterprise. */
export function enterpriseChanges(id: string, row: ListRow, recorded: Enterprise | null): Change[] {
  const changes: Change[] = []
  const set = (item: string, value: Value) =>
    changes.push({ kind: 'fact-set', entity: subjectEntity(id), item, body: { value } })
  for (const [fact, value] of Object.entries(row.facts) as [Fact, FactValue][])
    if (!isRecorded(recorded, fact, value)) set(fact, value)
  const override = classOverrideAfter(row, recorded)
  if (override !== undefined) set('classOverride', override)
  return changes
}

function isRecorded(recorded: Enterprise | null, fact: Fact, value: FactValue): boolean {
  if (!recorded) return false
  return fact === 'name' ? nameKey(recorded.name) === nameKey(String(value)) : recorded[fact] === value
}

/** The override to record, null to take one back, undefined to leave it: one that the panel gave a reason for stays. */
function classOverrideAfter(
  row: ListRow,
  recorded: Enterprise | null,
): NonNullable<EnterpriseFacts['classOverride']> | null | undefined {
  const override = recorded?.classOverride ?? null
  if (row.class === null || (override && override.reason !== LISTED_CLASS_REASON)) return undefined
  const derived = deriveClass(
    row.facts.employees ?? recorded?.employees ?? null,
    row.facts.revenueWanYuan ?? recorded?.revenueWanYuan ?? null,
  ).class
  if (row.class === derived) return override ? null : undefined
  return row.class === override?.class ? undefined : { class: row.class, reason: LISTED_CLASS_REASON }
}
