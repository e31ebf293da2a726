import { existsSync } from 'node:fs'
import { type CaseState, foldOf, stateOf } from '@shared/apply'
import { chainsOf } from '@shared/chains'
import { type CaseEvent, eventBodies } from '@shared/events'
import { eventsOfKind } from '@shared/events-of-kind'
import { holdsSeals, lateEvents, sealedState } from '@shared/sealed-history'
import Database from 'better-sqlite3'
import { eventRootOf } from './event-root'
import { listEvents } from './events'
import { sha256 } from './hash'
import { jsonOrNull } from './json-or-null'
import { keptTown } from './kept-town'
import { type KnownLosses, knownLosses, salvageNotes } from './known-losses'
import { openCaseFile, openProblem } from './open'
import { packHistory } from './packed-history'
import { listPhotoHashes } from './photos'
import { type Db, FILE_VERSION, knownSchemaText, schemaText } from './schema'
import { sealFindings } from './seal-proof'
import { keepSpecimen } from './specimens'
import { storedEventHash } from './stored-event-hash'
import { entriesOf } from './summarise'
import { type CountedCase, summaryFindings } from './summary-proof'

export interface Verification {
  ok: boolean
  /** What is wrong, each in words; empty when everything holds. */
  findings: string[]
  /** What is known and no fault: that the case was salvaged, and what it still lacks. */
  notes: string[]
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
  return { ok: false, findings: [problem.message], notes: [], events: 0, stateHash: '' }
}

function closing<T>(db: Db, work: (db: Db) => T): T {
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** The same checks on a file that is open already. */
export function verifyOpen(db: Db): Verification {
  const { history, state, late, ...verification } = verifyWhole(db)
  return verification
}

interface WholeCase extends Verification {
  history: readonly CaseEvent[]
  state: CaseState
  /** How many events came after the seal of what they change. */
  late: number
}

const NOTHING_READ = { history: [], state: new Map(), late: 0 }

/** The same, with the history that was read for them and what it says; empty where it cannot be read. */
export function verifyWhole(db: Db): WholeCase {
  const records = verifyRecords(db)
  // Of damaged records nothing can be counted to hold a summary against.
  const findings = records.ok ? summaryFindings(db, countedOf(db, records)) : []
  return findings.length === 0 ? records : { ...records, ok: false, findings }
}

const countedOf = (db: Db, { events, stateHash, history, state, late }: WholeCase): CountedCase => ({
  events,
  stateHash,
  history: packHistory(history),
  kept: () => keptTown(db, state, { entered: entriesOf(history), late }),
})

/** The same of the records alone, without what a seal stored of them. */
export function verifyRecords(db: Db): WholeCase {
  const findings: string[] = []
  try {
    findings.push(...pageFindings(db), ...schemaFindings(db))
    const events = listEvents(db)
    keepSpecimen('event', events.at(-1))
    keepSpecimen('chains', chainsOf(events.slice(-1)))
    const { heads, superseded } = foldOf(events)
    const known = knownLosses(events)
    const seals = sealFindings(events)
    findings.push(
      ...metaFindings(db),
      ...eventFindings(events),
      ...chainFindings(events, known),
      ...cacheFindings(db, heads.length, superseded),
      ...identityFindings(db, events),
      ...blobFindings(db, 'rubric', 'body', '评分细则'),
      ...blobFindings(db, 'photo', 'bytes', '照片'),
      ...photoFindings(db, events, known),
      ...(known.isSalvaged ? [] : seals),
    )
    const notes = known.isSalvaged ? [...salvageNotes(db, events, known), ...seals] : []
    const stateHash = eventRootOf(events)
    // A changed seal may not even be JSON any more; of a case that is not sound nobody asks what it says.
    const late = findings.length === 0 && holdsSeals(events) ? lateEvents(events) : null
    const state = late ? sealedState(events, late) : stateOf(heads)
    const result = { ok: findings.length === 0, findings, notes, events: events.length, stateHash }
    return { ...result, history: events, state, late: late?.size ?? 0 }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    const unread = [...findings, '记录读不全，数据页损坏']
    return { ok: false, findings: unread, notes: [], events: 0, stateHash: '', ...NOTHING_READ }
  }
}

function pageFindings(db: Db): string[] {
  const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  return rows.some((row) => row.integrity_check !== 'ok') ? ['数据页损坏'] : []
}

function schemaFindings(db: Db): string[] {
  const version = db.pragma('user_version', { simple: true }) as number
  const isKnown = version > FILE_VERSION || schemaText(db) === knownSchemaText(version)
  return isKnown ? [] : ['数据表结构被改动过']
}

/** What the file asks of the programs that read and write it: numbers of versions, and nothing else in a file of ours. */
function metaFindings(db: Db): string[] {
  const version = db.pragma('user_version', { simple: true }) as number
  const rows = new Map(db.prepare('SELECT key, value FROM meta').raw().all() as [string, string][])
  const isSound = ['min_reader', 'min_writer'].every((key) => {
    const value = rows.get(key) ?? ''
    return /^[1-9]\d{0,4}$/.test(value)
  })
  return isSound && (version > FILE_VERSION || rows.size === 2) ? [] : ['文件的版本说明缺失或被改动']
}

/** Events whose columns do not give their hash: one changed byte is enough. */
function eventFindings(events: readonly CaseEvent[]): string[] {
  return events
    .filter(isChanged)
    .map((event) => `${event.actor} 的第 ${event.deviceSeq} 条记录与校验值不符，内容被改动过`)
}

const isChanged = (event: CaseEvent): boolean => storedEventHash(event) !== event.hash

/** Events that are missing from a device's chain, or that continue another history. */
function chainFindings(events: readonly CaseEvent[], known: KnownLosses): string[] {
  return [
    ...unlinkedIn(events, known).map((event) => `第 ${event.deviceSeq} 条记录之前的记录缺失或被改动`),
    ...orphansIn(events, known).map((event) => `第 ${event.deviceSeq} 条记录所替换的记录缺失`),
  ]
}

/** Events before which one is missing that nobody knows to be lost. */
function unlinkedIn(events: readonly CaseEvent[], known: KnownLosses): CaseEvent[] {
  const chains = chainsOf(events)
  const unlinked: CaseEvent[] = []
  for (let place = 0; place < events.length; place += 1) {
    const event = events[place]!
    if (!continues(event, chains.eventBefore(place)) && !known.links.has(event.prevHash)) unlinked.push(event)
  }
  return unlinked
}

/** Whether an event is a device's first, or follows the one before it in the order of the device's numbers. */
const continues = ({ deviceId, deviceSeq, prevHash }: CaseEvent, before: CaseEvent | undefined): boolean =>
  deviceSeq === 1 ? prevHash === '' : before?.deviceSeq === deviceSeq - 1 && before.deviceId === deviceId

const isReplacing = ({ supersedes }: CaseEvent): boolean => supersedes.length > 0

/** Events that replace others which are not there. */
function orphansIn(events: readonly CaseEvent[], known: KnownLosses): CaseEvent[] {
  const replacing = events.filter(isReplacing)
  const missing = new Set(replacing.flatMap(({ supersedes }) => supersedes))
  if (missing.size > 0) for (const { id } of events) missing.delete(id)
  const isLost = (id: string) => missing.has(id) && !known.events.has(id)
  return replacing.filter(({ supersedes }) => supersedes.some(isLost))
}

/** The cached rows that are word for word the event that they name; the cache names no event twice in one cell. */
const TRUE_TO_EVENT = `SELECT count(*) FROM current JOIN event ON event.id = event_id AND event.kind = current.kind
  AND event.entity = current.entity AND event.item = current.item AND event.body = current.body`

/** As many true rows as heads, and none of a superseded event among them: these are the heads and nothing else. */
function cacheFindings(db: Db, heads: number, superseded: readonly CaseEvent[]): string[] {
  const kept = db.prepare('SELECT count(*) FROM current').pluck().get()
  const folded = db.prepare(TRUE_TO_EVENT).pluck().get()
  const inCache = db.prepare('SELECT 1 FROM current WHERE entity = ? AND item = ? AND event_id = ?')
  const isStale = ({ id, entity, item }: CaseEvent) => inCache.get(entity, item, id) !== undefined
  const isCurrent = kept === heads && folded === heads && !superseded.some(isStale)
  return isCurrent ? [] : ['当前值与历史记录不一致']
}

/** A case must name itself and hold the forms that it was scored on. */
function identityFindings(db: Db, events: readonly CaseEvent[]): string[] {
  const [created] = eventsOfKind(events, 'case-created')
  const identity = eventBodies['case-created'].safeParse(created && jsonOrNull(created.body))
  if (!identity.success) return ['立案记录缺失或读不出']
  const kept = new Set(db.prepare('SELECT hash FROM rubric').pluck().all())
  return Object.values(identity.data.rubrics).every((hash) => kept.has(hash)) ? [] : ['评分细则缺失']
}

/** Photos that an event attached, whether or not they were taken off again, and whose bytes are not there. */
function photoFindings(db: Db, events: readonly CaseEvent[], known: KnownLosses): string[] {
  const kept = new Set(listPhotoHashes(db))
  return eventsOfKind(events, 'photo-attached')
    .filter(({ item }) => !kept.has(item) && !known.photos.has(item))
    .map((event) => `${event.actor} 的第 ${event.deviceSeq} 条记录所附的照片缺失`)
}

function blobFindings(db: Db, table: 'rubric' | 'photo', column: 'body' | 'bytes', name: string): string[] {
  const findings: string[] = []
  for (const row of db.prepare(`SELECT hash, ${column} AS content FROM ${table}`).iterate()) {
    const { hash, content } = row as { hash: string; content: string | Buffer }
    if (sha256(content) !== hash) findings.push(`${name}与校验值不符，内容被改动过`)
  }
  return findings
}
