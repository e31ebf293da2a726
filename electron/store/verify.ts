import { existsSync } from 'node:fs'
import { headsOf } from '@shared/apply'
import { type CaseEvent, eventBodies } from '@shared/events'
import Database from 'better-sqlite3'
import { listHeads } from './current'
import { listEvents } from './events'
import { eventHash, sha256 } from './hash'
import { openCaseFile, openProblem } from './open'
import { listPhotoHashes } from './photos'
import { type Db, knownSchemaText, schemaText } from './schema'

export interface Verification {
  ok: boolean
  /** What is wrong, each in words; empty when everything holds. */
  findings: string[]
  events: number
  /** SHA-256 over the sorted event hashes: equal in two files that hold the same history. */
  stateHash: string
}

/** Checks everything a case file claims: pages, schema, chain of events, cache, rubrics, photos. It changes nothing. */
export function verifyCaseFile(file: string): Verification {
  const opened = openCaseFile(file, 'read')
  if (opened.ok) return closing(opened.db, verifyOpen)
  const problem = openProblem(file, opened.failure)
  if (opened.failure.kind !== 'damaged' || !existsSync(file)) throw problem
  return { ok: false, findings: [problem.message], events: 0, stateHash: '' }
}

function closing<T>(db: Db, work: (db: Db) => T): T {
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** The same checks on a file that is open already; whoever goes on to work with its events may hand in where they are read. */
export function verifyOpen(db: Db, read: (db: Db) => readonly CaseEvent[] = listEvents): Verification {
  const findings: string[] = []
  try {
    findings.push(...pageFindings(db), ...schemaFindings(db))
    const events = read(db)
    findings.push(
      ...eventFindings(events),
      ...chainFindings(events),
      ...cacheFindings(db, events),
      ...identityFindings(db, events),
      ...blobFindings(db, 'rubric', 'body', '评分细则'),
      ...blobFindings(db, 'photo', 'bytes', '照片'),
      ...photoFindings(db, events),
    )
    const stateHash = stateHashOf(events)
    return { ok: findings.length === 0, findings, events: events.length, stateHash }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return { ok: false, findings: [...findings, '记录读不全，数据页损坏'], events: 0, stateHash: '' }
  }
}

const stateHashOf = (events: readonly CaseEvent[]): string =>
  sha256(
    events
      .map((event) => event.hash)
      .sort()
      .join('\n'),
  )

function pageFindings(db: Db): string[] {
  const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  return rows.some((row) => row.integrity_check !== 'ok') ? ['数据页损坏'] : []
}

function schemaFindings(db: Db): string[] {
  const version = db.pragma('user_version', { simple: true }) as number
  return schemaText(db) === knownSchemaText(version) ? [] : ['数据表结构被改动过']
}

/** Events whose columns do not give their hash: one changed byte is enough. */
function eventFindings(events: readonly CaseEvent[]): string[] {
  return events
    .filter((event) => eventHash(event) !== event.hash)
    .map((event) => `${event.actor} 的第 ${event.deviceSeq} 条记录与校验值不符，内容被改动过`)
}

/** Events that are missing from a device's chain, or that continue another history. */
function chainFindings(events: readonly CaseEvent[]): string[] {
  const findings: string[] = []
  const ids = new Set(events.map((event) => event.id))
  for (const [, chain] of Map.groupBy(events, (event) => event.deviceId)) {
    const hashesAt = Map.groupBy(chain, (event) => event.deviceSeq)
    for (const event of chain) {
      const before =
        event.deviceSeq === 1 ? [''] : (hashesAt.get(event.deviceSeq - 1) ?? []).map((each) => each.hash)
      if (!before.includes(event.prevHash))
        findings.push(`第 ${event.deviceSeq} 条记录之前的记录缺失或被改动`)
    }
  }
  const orphans = events.filter((event) => event.supersedes.some((id) => !ids.has(id)))
  return [...findings, ...orphans.map((event) => `第 ${event.deviceSeq} 条记录所替换的记录缺失`)]
}

function cacheFindings(db: Db, events: readonly CaseEvent[]): string[] {
  const sorted = (heads: ReturnType<typeof listHeads>) =>
    heads.map((head) => JSON.stringify([head.entity, head.item, head.eventId, head.kind, head.body])).sort()
  const kept = sorted(listHeads(db))
  const folded = sorted(headsOf(events))
  const same = kept.length === folded.length && kept.every((row, index) => row === folded[index])
  return same ? [] : ['当前值与历史记录不一致']
}

/** A case must name itself and hold the forms that it was scored on. */
function identityFindings(db: Db, events: readonly CaseEvent[]): string[] {
  const created = events.find((event) => event.kind === 'case-created')
  const identity = eventBodies['case-created'].safeParse(created && jsonOrNull(created.body))
  if (!identity.success) return ['立案记录缺失或读不出']
  const kept = new Set(db.prepare('SELECT hash FROM rubric').pluck().all())
  return Object.values(identity.data.rubrics).every((hash) => kept.has(hash)) ? [] : ['评分细则缺失']
}

/** Photos that an event attached, whether or not they were taken off again, and whose bytes are not there. */
function photoFindings(db: Db, events: readonly CaseEvent[]): string[] {
  const kept = new Set(listPhotoHashes(db))
  return events
    .filter((event) => event.kind === 'photo-attached' && !kept.has(event.item))
    .map((event) => `${event.actor} 的第 ${event.deviceSeq} 条记录所附的照片缺失`)
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function blobFindings(db: Db, table: 'rubric' | 'photo', column: 'body' | 'bytes', name: string): string[] {
  const findings: string[] = []
  for (const row of db.prepare(`SELECT hash, ${column} AS content FROM ${table}`).iterate()) {
    const { hash, content } = row as { hash: string; content: string | Buffer }
    if (sha256(content) !== hash) findings.push(`${name}与校验值不符，内容被改动过`)
  }
  return findings
}
