import { isHiddenConflict, visibleRecord } from '@shared/blind'
import { adjudicationEntity } from '@shared/entity'
import type { CaseEvent } from '@shared/events'
import { chosenBy, decisionChanges, type Rule } from '@shared/merge/adjudicate'
import { cellPlace, compareCells } from '@shared/merge/cell-place'
import { valueWords } from '@shared/merge/value-words'
import { CaseProblem } from '@shared/outcome'
import type { CellValue, ConflictList, SettledByRule } from '@shared/replies/merge'
import type { CaseSession } from '../session'
import { hlcTime } from '../store/clock'

interface Cell {
  entity: string
  item: string
}

/** Every conflict that may be seen, with what each side says; nothing is chosen beforehand. */
export function listConflicts(session: CaseSession): ConflictList {
  const open = openConflicts(session)
  const written = Map.groupBy(session.historyOf(open.flatMap(entitiesOf)), ({ entity }) => entity)
  const laptop = laptopNames(session)
  const of = (entity: string) => written.get(entity) ?? []
  const found = open.map((conflict) => {
    const { entity, item, eventIds } = conflict
    const history = of(entity).filter((event) => event.item === item)
    const heads = history.filter(({ id }) => eventIds.includes(id))
    const decisions = decisionsIn(of(adjudicationEntity(entity, item)))
    const say = (event: CaseEvent) => cellValue(event, laptop(event.deviceId), decisions)
    const place = cellPlace(conflict, heads[0]!.kind, session.record)
    return { heads, view: { ...place, values: heads.map(say), history: history.map(say).reverse() } }
  })
  const heads = found.flatMap((each) => each.heads)
  const devices = [...new Set(heads.map(({ deviceId }) => deviceId))].sort()
  return {
    conflicts: found.map(({ view }) => view).sort(compareCells),
    people: [...new Set(heads.map(({ actor }) => actor))].sort(),
    laptops: devices.map((deviceId) => ({ deviceId, name: laptop(deviceId) })),
  }
}

const openConflicts = ({ record }: CaseSession) => visibleRecord(record).conflicts
const entitiesOf = ({ entity, item }: Cell) => [entity, adjudicationEntity(entity, item)]

const cellValue = (
  { id, actor, hlc, action, ...event }: CaseEvent,
  laptop: string,
  decisions: Decisions,
): CellValue => ({
  event: id,
  who: actor,
  laptop,
  at: hlcTime(hlc),
  words: valueWords(event),
  decision: decisions.get(action) ?? null,
})

const THIS_LAPTOP = '本机'

function laptopNames(session: CaseSession): (device: string) => string {
  const writers = session.laptops()
  return (device) => (device === session.deviceId ? THIS_LAPTOP : `${writers.get(device) ?? '不知名'}的电脑`)
}

/** Takes one of the values that a contested cell has, or once had, for a reason. Throws CaseProblem. */
export function settleConflict(
  session: CaseSession,
  actor: string,
  { entity, item, event, reason }: Cell & { event: string; reason: string },
): { event: string } {
  const cell = { entity, item }
  const isOpen = session.record.conflicts.some((each) => each.entity === entity && each.item === item)
  if (isHiddenConflict(session.record, cell))
    throw new CaseProblem('blind', '盲评：核实签认之前不显示该企业的自评，也不能裁定其中的冲突，没有保存。')
  if (!isOpen && session.decisionsOn(entity, item).length === 0)
    throw new CaseProblem('no-conflict', '这里没有待裁定的冲突，没有保存。要改请直接改。')
  const chosen = session.cellHistory(entity, item).find(({ id }) => id === event)
  if (!chosen) throw new CaseProblem('no-such-value', '选中的不是这一处写下过的内容，没有保存。请重新选择。')
  return decide(session, actor, [{ cell, chosen }], reason, null)
}

/** Settles every conflict that the rule decides, as one action that records the rule; the others stay open. Throws CaseProblem `nothing-by-rule`. */
export function settleByRule(
  session: CaseSession,
  actor: string,
  { rule, reason }: { rule: Rule; reason: string },
): SettledByRule {
  const open = openConflicts(session)
  const decided = open.flatMap(({ entity, item, eventIds }) => {
    const chosen = chosenBy(rule, session.eventsOf(eventIds))
    return chosen ? [{ cell: { entity, item }, chosen }] : []
  })
  if (decided.length === 0)
    throw new CaseProblem(
      'nothing-by-rule',
      '按这条规则定不了任何一处：冲突里没有这个人或这台电脑写下的内容。没有保存，请逐处裁定。',
    )
  decide(session, actor, decided, reason, rule)
  return { settled: decided.length, left: open.length - decided.length }
}

interface Decided {
  cell: Cell
  chosen: CaseEvent
}

function decide(
  session: CaseSession,
  actor: string,
  decided: readonly Decided[],
  reason: string,
  rule: Rule | null,
): { event: string } {
  const changes = decided.flatMap(({ cell, chosen }) =>
    decisionChanges(session.currentState, {
      cell,
      chosen,
      reason,
      rule,
      at: session.now(),
      id: session.newId(),
    }),
  )
  return { event: session.write(actor, changes)[0]!.id }
}

/** Why a value was taken of several, by the action that wrote it. */
export const decisionsByAction = (session: CaseSession, { entity, item }: Cell): Decisions =>
  decisionsIn(session.decisionsOn(entity, item))

type Decisions = ReadonlyMap<string, NonNullable<CellValue['decision']>>

const decisionsIn = (events: readonly CaseEvent[]): Decisions =>
  new Map(
    events.map(({ action, body }) => {
      const { reason, rule } = JSON.parse(body) as NonNullable<CellValue['decision']>
      return [action, { reason, rule }]
    }),
  )
