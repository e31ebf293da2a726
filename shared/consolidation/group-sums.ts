import { addLosses, addPhaseSums, addSums, addVerdicts, byPhase, NO_LOSS, NO_SUM, NO_VERDICTS } from './sums'
import type { GroupTally, Loss } from './town-tally'

/** A class or an industry over all towns. */
export interface GroupSums extends Omit<GroupTally, 'criteria'> {
  criteria: Map<string, Loss>
}

const emptyGroup = (name: string): GroupSums => ({
  name,
  enterprises: 0,
  means: byPhase(() => NO_SUM),
  verdicts: NO_VERDICTS,
  inflation: NO_SUM,
  criteria: new Map(),
})

/** Adds one town's part of a group, with the criteria that are known. */
export function addGroup(all: Map<string, GroupSums>, group: GroupTally, known: ReadonlySet<string>): void {
  const before = all.get(group.name) ?? emptyGroup(group.name)
  for (const [key, loss] of Object.entries(group.criteria))
    if (known.has(key)) before.criteria.set(key, addLosses(before.criteria.get(key) ?? NO_LOSS, loss))
  all.set(group.name, {
    name: group.name,
    enterprises: before.enterprises + group.enterprises,
    means: addPhaseSums(before.means, group.means),
    verdicts: addVerdicts(before.verdicts, group.verdicts),
    inflation: addSums(before.inflation, group.inflation),
    criteria: before.criteria,
  })
}
