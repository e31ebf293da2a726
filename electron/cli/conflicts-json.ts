import type { Conflict } from '@shared/case'
import type { CaseEvent } from '@shared/events'
import { cellPlace, compareCells } from '@shared/merge/cell-place'
import { valueWords } from '@shared/merge/value-words'
import type { CaseSession } from '../session'
import { hlcTime } from '../store/clock'

/** Conflicts with their addresses and values; those of events that are not written yet are looked up among them. */
export function conflictsJson(
  session: CaseSession,
  conflicts: readonly Conflict[],
  unwritten: readonly CaseEvent[] = [],
) {
  const coming = new Map(unwritten.map((event) => [event.id, event]))
  const eventsOf = (ids: readonly string[]) => ids.flatMap((id) => coming.get(id) ?? session.eventsOf([id]))
  return conflicts
    .map(({ entity, item, eventIds }) => {
      const heads = eventsOf(eventIds)
      return { heads, place: cellPlace({ entity, item }, heads[0]?.kind ?? '', session.record) }
    })
    .sort((a, b) => compareCells(a.place, b.place))
    .map(({ heads, place: { entity, item, subject, criterion, sheet, title } }) => ({
      subject: subject?.id ?? null,
      criterion,
      phase: sheet?.phase ?? null,
      round: sheet?.round ?? null,
      scorer: sheet?.scorer ?? null,
      title,
      entity,
      item,
      heads: heads.map((event) => ({
        event: event.id,
        actor: event.actor,
        device: event.deviceId,
        at: hlcTime(event.hlc),
        value: JSON.parse(event.body) as unknown,
        words: valueWords(event),
      })),
    }))
}
