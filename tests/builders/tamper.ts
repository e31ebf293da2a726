import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Db } from '../../electron/store/schema'

/** Changes a case file behind the program's back: its triggers are away meanwhile and the same again afterwards. */
export function tamper(file: string, work: (db: Db) => void): void {
  const db = new Database(file)
  try {
    tamperOpen(db, work)
  } finally {
    db.close()
  }
}

export function tamperOpen(db: Db, work: (db: Db) => void): void {
  db.pragma('foreign_keys = OFF')
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  work(db)
  for (const { sql } of triggers) db.exec(sql)
}

/** A copy of the file's bytes as a database in memory. */
export const inMemory = (file: string): Db => new Database(readFileSync(file))

/** Turns one bit of the file over. */
export function flipBit(file: string, offset: number, bit: number): void {
  const bytes = readFileSync(file)
  bytes[offset]! ^= 1 << bit
  writeFileSync(file, bytes)
}
