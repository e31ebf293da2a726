import { copyFileSync } from 'node:fs'
import type { CaseEvent, Change } from '@shared/events'
import Database from 'better-sqlite3'
import { setScore } from '../../electron/handlers/sheets'
import { CaseSession } from '../../electron/session'
import { ACTOR, type CaseFile, enterpriseId, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { makeRandom } from '../builders/prng'
import { median, timed } from './median'

const SAMPLES = 400

/** A score through the session and through the handler, against bare statements that write the same rows. */
export function measureScores({ file, around }: CaseFile) {
  const bareFile = `${file}.bare`
  copyFileSync(file, bareFile)
  const bare = openBare(bareFile)
  const session = CaseSession.open(file, 'write', around)
  const random = makeRandom(11)
  const randomScore = () => {
    const key = sheetKey(enterpriseId(1 + random.below(100)))
    const { id, points } = random.pick(rubrics.enterprise.criteria)
    return { key, id, deduction: random.below(points) }
  }
  const times = { session: [] as number[], handler: [] as number[], bare: [] as number[] }
  const measure = (side: 'session' | 'handler', write: () => void) => {
    times[side].push(timed(write))
    const event = written
    times.bare.push(timed(() => bare.write(event!)))
  }
  let written: CaseEvent | null = null
  session.write = watching(session, (event) => {
    written = event
  })
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const { key, id, deduction } = randomScore()
    const change = scoreOf(key, id, deduction)
    measure('session', () => session.write(ACTOR, [change]))
    const answer = { kind: 'scored', deduction, reason: '台账不全', basis: null } as const
    measure('handler', () => setScore(session, ACTOR, { key, criterion: id, answer }))
  }
  session.close()
  bare.close()
  const base = median(times.bare)
  return { ratio: median(times.session) / base, throughHandler: median(times.handler) / base }
}

/** The session's own write, which also shows the event that it made. */
function watching(session: CaseSession, see: (event: CaseEvent) => void) {
  const write = session.write.bind(session)
  return (actor: string, changes: readonly Change[]) => {
    const events = write(actor, changes)
    see(events[0]!)
    return events
  }
}

function openBare(file: string) {
  const db = new Database(file)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('synchronous = FULL')
  db.pragma('journal_mode = TRUNCATE')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  const event = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM current WHERE entity = ? AND item = ? AND event_id = ?')
  const insert = db.prepare('INSERT INTO current VALUES (?, ?, ?, ?, ?)')
  const write = db.transaction((row: CaseEvent, columns: readonly unknown[]) => {
    event.run(...columns)
    for (const old of row.supersedes) remove.run(row.entity, row.item, old)
    insert.run(row.entity, row.item, row.id, row.kind, row.body)
  })
  return {
    write: (row: CaseEvent) =>
      write.immediate(row, [
        row.id,
        row.deviceId,
        row.deviceSeq,
        row.hlc,
        row.actor,
        row.action,
        row.kind,
        row.entity,
        row.item,
        row.body,
        row.supersedes.join(' '),
        row.prevHash,
        row.hash,
      ]),
    close: () => db.close(),
  }
}
