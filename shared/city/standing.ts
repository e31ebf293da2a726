import { covers, type Relation, type VersionVector } from '../version-vector'

/** What a copy of a case holds, in short. */
export interface Extent {
  stateHash: string
  version: VersionVector
}

/** The same with the case that it is a copy of. */
export interface Copy extends Extent {
  caseId: string
  town: string
}

/** An extent with its history, of which is asked whether it has the event of a hash. */
export interface Reach extends Extent {
  history: { has(hash: string): boolean }
}

/** How one copy of a case stands to another, by what each history holds and by nothing else. */
export function standingOf(one: Reach, other: Reach): Relation {
  if (one.stateHash === other.stateHash) return 'same'
  if (covers(other.history, one.version)) return 'older'
  return covers(one.history, other.version) ? 'newer' : 'diverged'
}
