import type { Answer, CaseIdentity, CaseRecord, Conflict, Enterprise, Sheet, Township } from './case'
import { compareSubjectIds, TOWNSHIP } from './case'
import { deriveClass } from './enterprise-class'
import { CASE_ENTITY, parseEntity, subjectEntity } from './entity'
import type { CaseEvent, EnterpriseFacts } from './events'
import { CaseProblem } from './outcome'

/** A value of a cell that nothing has replaced. One head is the cell's value, two are a conflict. */
export interface Head {
  eventId: string
  kind: string
  entity: string
  item: string
  body: string
}

/** The heads of every cell: entity → item → heads, ordered by event id. */
export type CaseState = ReadonlyMap<string, Cells>
type Cells = ReadonlyMap<string, readonly Head[]>

const headOf = ({ id, kind, entity, item, body }: CaseEvent): Head => ({
  eventId: id,
  kind,
  entity,
  item,
  body,
})

/** The heads of a whole history, whatever order its events are in: those that no event supersedes. */
export function headsOf(events: Iterable<CaseEvent>): Head[] {
  const all = [...events]
  const superseded = new Set(all.flatMap((event) => event.supersedes))
  return all.filter((event) => !superseded.has(event.id)).map(headOf)
}

/** The state that these heads make. */
export function stateOf(heads: Iterable<Head>): CaseState {
  const state = new Map<string, Map<string, Head[]>>()
  for (const head of heads) {
    const cells = state.get(head.entity) ?? new Map<string, Head[]>()
    state.set(head.entity, cells)
    const cell = cells.get(head.item)
    if (cell) cell.push(head)
    else cells.set(head.item, [head])
  }
  for (const cells of state.values())
    for (const cell of cells.values())
      if (cell.length > 1) cell.sort((a, b) => (a.eventId < b.eventId ? -1 : 1))
  return state
}

/** The state after events that were just written here, on top of the state that their writer saw. */
export function applyEvents(state: CaseState, events: readonly CaseEvent[]): CaseState {
  const next = new Map(state)
  const copied = new Map<string, Map<string, readonly Head[]>>()
  for (const event of events) {
    const cells = copied.get(event.entity) ?? new Map(next.get(event.entity))
    copied.set(event.entity, cells)
    next.set(event.entity, cells)
    const kept = (cells.get(event.item) ?? []).filter((head) => !event.supersedes.includes(head.eventId))
    cells.set(event.item, [...kept, headOf(event)])
  }
  return next
}

/** What the state says, as plain data; throws CaseProblem `damaged` where the case's identity is missing. */
export function caseRecordOf(state: CaseState): CaseRecord {
  const enterprises: Enterprise[] = []
  const sheets: Sheet[] = []
  const conflicts: Conflict[] = []
  for (const [entity, cells] of state) {
    const read = readCells(entity, cells)
    if (read.enterprise) enterprises.push(read.enterprise)
    if (read.sheet) sheets.push(read.sheet)
    conflicts.push(...read.conflicts)
  }
  enterprises.sort((a, b) => compareSubjectIds(a.id, b.id))
  return { identity: identityOf(state), township: townshipOf(state), enterprises, sheets, conflicts }
}

interface CellsRead {
  enterprise: Enterprise | null
  sheet: Sheet | null
  conflicts: readonly Conflict[]
}

/** Cells never change in place, so what was read of them once stays true. */
const readBefore = new WeakMap<Cells, CellsRead>()

function readCells(entity: string, cells: Cells): CellsRead {
  const known = readBefore.get(cells)
  if (known) return known
  const parsed = parseEntity(entity)
  const read: CellsRead = {
    enterprise:
      parsed.kind === 'subject' && parsed.subject !== TOWNSHIP ? enterpriseOf(parsed.subject, cells) : null,
    sheet: parsed.kind === 'sheet' ? { key: parsed.key, answers: answersOf(cells) } : null,
    conflicts: [...cells].flatMap(([item, heads]) =>
      heads.length > 1 ? [{ entity, item, eventIds: heads.map((head) => head.eventId) }] : [],
    ),
  }
  readBefore.set(cells, read)
  return read
}

function soleValue<T>(cells: Cells | undefined, item: string, kind: string): T | null {
  const heads = cells?.get(item)
  const head = heads?.length === 1 ? heads[0] : undefined
  return head?.kind === kind ? (JSON.parse(head.body) as T) : null
}

function answersOf(cells: Cells): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const criterion of cells.keys()) {
    const answer = soleValue<Answer | { kind: 'unanswered' }>(cells, criterion, 'score-set')
    if (answer && answer.kind !== 'unanswered') answers.set(criterion, answer)
  }
  return answers
}

/** The facts recorded in these cells, by name; a fact in conflict has no value. */
function factsOf(cells: Cells | undefined): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const item of cells?.keys() ?? [])
    facts[item] = soleValue<{ value: unknown }>(cells, item, 'fact-set')?.value ?? null
  return facts
}

/** An enterprise is there as soon as a name was recorded, even where two laptops disagree about it. */
function enterpriseOf(id: string, cells: Cells): Enterprise | null {
  if (!cells.has('name')) return null
  const facts = factsOf(cells) as EnterpriseFacts
  const employees = facts.employees ?? null
  const revenueWanYuan = facts.revenueWanYuan ?? null
  const derived = deriveClass(employees, revenueWanYuan)
  const classOverride = facts.classOverride ?? null
  return {
    id,
    name: facts.name ?? '（名称有冲突，待裁定）',
    creditCode: facts.creditCode ?? null,
    employees,
    revenueWanYuan,
    class: classOverride?.class ?? derived.class,
    classProvisional: !classOverride && derived.provisional,
    classOverride,
    industry: facts.industry ?? null,
    address: facts.address ?? null,
    contact: facts.contact ?? null,
    phone: facts.phone ?? null,
    starRating: facts.starRating ?? null,
    riskColour: facts.riskColour ?? null,
  }
}

function townshipOf(state: CaseState): Township {
  const facts = factsOf(state.get(subjectEntity(TOWNSHIP))) as Partial<Township>
  return {
    town: facts.town ?? '（镇名待定）',
    county: facts.county ?? '',
    city: facts.city ?? '',
    enterpriseBase: facts.enterpriseBase ?? null,
  }
}

function identityOf(state: CaseState): CaseIdentity {
  const identity = soleValue<CaseIdentity>(state.get(CASE_ENTITY), 'identity', 'case-created')
  if (!identity) throw new CaseProblem('damaged', '案卷里没有立案记录，不能打开。请用“抢救”从中取回数据。')
  return identity
}
