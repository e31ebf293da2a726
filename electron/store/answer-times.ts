import { parseEntity } from '@shared/entity'
import type { AnswerTime } from '@shared/hints/hint'
import { hlcTime, isClockTime } from './clock'
import type { Db } from './schema'

interface Row {
  device: string
  actor: string
  action: string
  entity: string
  item: string
  hlc: string
}

/** What an undo or a redo wrote was not given by anybody at that moment. */
const GIVEN = `SELECT device_id AS device, actor, action, entity, item, hlc FROM event
  WHERE kind = 'score-set' AND action NOT IN (SELECT action FROM event WHERE kind = 'action-undone')`

/** Every answer that was given on a sheet, with its time where the clock was ahead of everything written before it. */
export function listAnswerTimes(db: Db): AnswerTime[] {
  const rows = db.prepare(GIVEN).all() as Row[]
  return rows.flatMap(({ entity, item, hlc, ...by }) => {
    const at = parseEntity(entity)
    if (at.kind !== 'sheet') return []
    const { subject, phase, round } = at.key
    return [{ ...by, subject, phase, round, criterion: item, at: isClockTime(hlc) ? hlcTime(hlc) : null }]
  })
}
