import { CASE_FORMAT, type Db, migrate } from './schema'

/** What puts a copy of a file by before its format changes. */
export type KeepBefore = (db: Db) => void

/** Brings an open file of an older version to the newest of the scripts, in one transaction, after a copy of it was put by. */
export function upgrade(db: Db, from: number, keep: KeepBefore, format = CASE_FORMAT): void {
  keep(db)
  migrate(db, from, format)
}
