import { type CaseState, type Head, headsOf } from '../apply'
import type { CaseIdentity, CaseRecord, Conflict } from '../case'
import { caseRecordOf } from '../case-record'
import { cellAddress } from '../entity'
import type { CaseEvent } from '../events'
import { eventsOfKind } from '../events-of-kind'
import type { Problem } from '../outcome'
import { forkedDevices, versionVector } from '../version-vector'
import { BY_SEALS, type HistoryReading } from './reading'

/** The verified history of one file of a case. */
export interface History {
  /** The file's name, as the panel knows it. */
  name: string
  events: readonly CaseEvent[]
}

/** What one file would bring. */
export interface SourcePlan {
  name: string
  /** Why it cannot be taken in; null where it can. */
  problem: Problem | null
  /** Events that nobody had before it, in the order of the files. */
  added: readonly CaseEvent[]
  /** Events that were there already. */
  same: number
  /** Cells that its events set against what is there. */
  conflicts: readonly Conflict[]
  /** Its events that a seal does not know. */
  late: readonly CaseEvent[]
}

/** What a case would be after files were taken in; nothing is written yet. */
export interface MergePlan {
  sources: readonly SourcePlan[]
  added: readonly CaseEvent[]
  same: number
  /** Every value that nothing has replaced, late or not: what the cache holds. */
  heads: readonly Head[]
  /** What the union says. */
  state: CaseState
  /** null where the union cannot be read, because a file is not one of this case. */
  record: CaseRecord | null
  /** Conflicts that were not there before. */
  conflicts: readonly Conflict[]
  /** Laptops of which the union holds two branches. */
  forks: readonly string[]
}

/** The set union of a case with files of the same case: it takes nothing away, and its order does not matter. */
export function planMerge(
  own: readonly CaseEvent[],
  histories: readonly History[],
  reading: HistoryReading = BY_SEALS,
): MergePlan {
  const held = new Map(own.map((event) => [event.id, event]))
  const found = histories.map((history) => takeIn(held, own, history))
  const union = [...held.values()]
  const state = reading.stateIn(union)
  const late = reading.lateIn(union)
  const record = found.some(({ problem }) => problem) ? null : caseRecordOf(state)
  const before = new Set(caseRecordOf(reading.stateIn(own)).conflicts.map(cellAddress))
  const conflicts = record?.conflicts.filter((each) => !before.has(cellAddress(each))) ?? []
  const sources = found.map((source) => ({
    ...source,
    conflicts: conflictsBy(source.added, conflicts),
    late: source.added.filter((event) => late.has(event)),
  }))
  return {
    sources,
    added: sources.flatMap(({ added }) => added),
    same: sources.reduce((sum, { same }) => sum + same, 0),
    heads: headsOf(union),
    state,
    record,
    conflicts,
    forks: forkedDevices(versionVector(union)),
  }
}

function conflictsBy(added: readonly CaseEvent[], conflicts: readonly Conflict[]): Conflict[] {
  const ids = new Set(added.map(({ id }) => id))
  return conflicts.filter(({ eventIds }) => eventIds.some((id) => ids.has(id)))
}

/** Adds what is new to what is held, unless the file cannot be one of this case. */
function takeIn(
  held: Map<string, CaseEvent>,
  own: readonly CaseEvent[],
  { name, events }: History,
): Pick<SourcePlan, 'name' | 'problem' | 'added' | 'same'> {
  const problem = problemWith(held, own, name, events)
  if (problem) return { name, problem, added: [], same: 0 }
  const added = events.filter(({ id }) => !held.has(id))
  for (const event of added) held.set(event.id, event)
  return { name, problem, added, same: events.length - added.length }
}

const foundingOf = (events: readonly CaseEvent[]) => eventsOfKind(events, 'case-created')
const identityIn = ({ body }: CaseEvent) => JSON.parse(body) as CaseIdentity

function problemWith(
  held: ReadonlyMap<string, CaseEvent>,
  own: readonly CaseEvent[],
  name: string,
  events: readonly CaseEvent[],
): Problem | null {
  const [ours] = foundingOf(own)
  const [theirs, ...more] = foundingOf(events)
  if (!ours || !theirs || more.length > 0) return forged(name, '立案记录不止一条或缺失')
  if (theirs.hash !== ours.hash) return problemOfIdentity(name, identityIn(ours), identityIn(theirs))
  const clash = events.find(({ id, hash }) => held.has(id) && held.get(id)!.hash !== hash)
  return clash ? forged(name, `${clash.actor}的一条记录与案卷里同一编号的记录内容不同`) : null
}

function problemOfIdentity(name: string, ours: CaseIdentity, theirs: CaseIdentity): Problem {
  if (ours.caseId !== theirs.caseId)
    return { code: 'wrong-case', message: `${name} 是另一份案卷，不能并入这份。没有合并，两份都未改动。` }
  const isOtherForm =
    ours.rubrics.enterprise !== theirs.rubrics.enterprise || ours.rubrics.township !== theirs.rubrics.township
  if (isOtherForm)
    return {
      code: 'other-rubric',
      message: `${name} 用的评分细则与这份案卷不同，分数不能放在一起。没有合并，两份都未改动。`,
    }
  return forged(name, '立案记录与这份案卷不同')
}

const forged = (name: string, why: string): Problem => ({
  code: 'damaged',
  message: `${name} 里${why}，可能损坏或被改动过。没有合并，案卷未改动。请向提供者重新索取。`,
})
