import type { CityEditKind, CityEditValue } from './edits'

/** One time that the city report went out: who, when (UTC), in which files and of which state of which towns. */
export interface IssuedReport extends CityEditValue<'issued'> {
  /** 1 for the first. */
  number: number
  by: string
  at: string
}

/** What a report says besides the towns: the standards, the measures and the words of the office. */
export const WORDED: readonly CityEditKind[] = ['settings', 'measure', 'paragraph']

interface Present {
  towns: readonly { caseId: string; town: string; stateHash: string }[]
  /** Of the cells that a report is worded by. */
  wording: string
}

/** What changed in the city file since a report went out, in words; empty where it would read the same. */
export function changesSince(
  { towns: then, wording }: Pick<IssuedReport, 'towns' | 'wording'>,
  now: Present,
): string[] {
  const states = new Map(then.map(({ caseId, stateHash }) => [caseId, stateHash]))
  const added = now.towns.filter(({ caseId }) => !states.has(caseId))
  const newer = now.towns.filter(
    ({ caseId, stateHash }) => states.has(caseId) && states.get(caseId) !== stateHash,
  )
  return [
    ...(added.length > 0 ? [`新收进${namesOf(added)}`] : []),
    ...(newer.length > 0 ? [`${namesOf(newer)}换成更新的案卷`] : []),
    ...(wording === now.wording ? [] : ['改过认定标准、措施或报告文字']),
  ]
}

const SHOWN = 4

function namesOf(towns: Present['towns']): string {
  const names = towns
    .slice(0, SHOWN)
    .map(({ town }) => town)
    .join('、')
  return towns.length > SHOWN ? `${names}等 ${towns.length} 个镇` : names
}
