import type { IntakeLine } from '@shared/replies/city'
import type { Db } from '../store/schema'

/** A line of the log; from and to are the states between which a town went. */
export interface NewIntakeLine extends IntakeLine {
  fromState: string | null
  toState: string | null
}

const COLUMNS = 'at, actor, file, sha256, bytes, case_id, town, verdict, reason'

/** A prepared step that writes down one file that was offered. */
export function intakeInsert(db: Db): (line: NewIntakeLine) => void {
  const statement = db.prepare(
    `INSERT INTO intake (${COLUMNS}, from_state, to_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (line) => {
    const { at, actor, file, sha256, bytes, caseId, town, verdict, reason, fromState, toState } = line
    statement.run(at, actor, file, sha256, bytes, caseId, town, verdict, reason, fromState, toState)
  }
}

/** Every file that was ever offered, the last first. */
export const listIntake = (db: Db): IntakeLine[] =>
  db
    .prepare(`SELECT ${COLUMNS.replace('case_id', 'case_id AS caseId')} FROM intake ORDER BY id DESC`)
    .all() as IntakeLine[]
