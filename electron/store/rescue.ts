import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { salvageEntity } from '@shared/entity'
import { type CaseEvent, type Change, eventBodies } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { gapsOf } from '@shared/salvage-gaps'
import Database from 'better-sqlite3'
import { makeAppender } from './append'
import type { Surroundings } from './clock'
import { syncFolder } from './create'
import { rebuildCurrent } from './current'
import { eventInsert } from './events'
import { sha256 } from './hash'
import { photoInsert } from './photos'
import { putRubric } from './rubrics'
import { type Salvaged, salvage } from './salvage'
import { migrate } from './schema'
import { readState } from './state'
import { verifyCaseFile } from './verify'

export interface RescueOrder {
  /** The damaged file. */
  file: string
  /** Where the rescued case is written; nothing may stand there. */
  out: string
  /** Sound or damaged copies of the same case, from which what is missing is taken where it is there. */
  copies: readonly string[]
  /** The snapshots of a case by its id. */
  snapshotsOf(caseId: string): readonly string[]
  /** The texts of the forms that came with the program, for a file that lost its own. */
  shippedRubrics: readonly string[]
  actor: string
}

export interface Rescued {
  salvaged: number
  /** Events that are known to be missing. */
  lost: number
  photos: { salvaged: number; lost: number }
}

/** The most that a list of lost things holds; beyond it the number alone is known. */
const LISTED = 5_000

/** Puts a case together again from what can be proved in a damaged file; nothing is written where that is no case. Throws CaseProblem `exists`, `damaged`, `not-a-case` and `missing`. */
export function rescueCase(order: RescueOrder, around: Surroundings): Rescued {
  const { file, out } = order
  if (existsSync(out)) throw new CaseProblem('exists', `${out} 已经存在，没有改动它。请换一个文件名。`)
  const found = readAll(order)
  const created = createdIn(found, file)
  const texts = new Map(order.shippedRubrics.map((text) => [sha256(text), text]))
  const rubrics = Object.values(created.rubrics).map((hash) => {
    const text = found.rubrics.get(hash) ?? texts.get(hash)
    if (text !== undefined) return text
    throw new CaseProblem('damaged', `${file} 里的评分细则没有救回，程序里也没有同一份，没有写出案卷。`)
  })
  const missing = missingIn(found)
  const draft = `${out}.${around.newId()}.tmp`
  try {
    write(draft, found, rubrics, missing, order.actor, around)
    const { ok, findings } = verifyCaseFile(draft)
    if (!ok) throw new Error(`a rescued case is unsound: ${findings[0]}`)
    renameSync(draft, out)
    syncFolder(dirname(out))
  } finally {
    rmSync(draft, { force: true })
  }
  const attached = attachedIn(found)
  return {
    salvaged: found.events.size,
    lost: missing?.lost ?? 0,
    photos: {
      salvaged: attached.filter((hash) => found.photos.has(hash)).length,
      lost: missing?.photos.length ?? 0,
    },
  }
}

/** What is proved in the damaged file, and in those copies and snapshots that are of the same case. */
function readAll({ file, copies, snapshotsOf }: RescueOrder): Salvaged {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CaseProblem('missing', `找不到案卷文件 ${file}。请确认文件没有被移走或改名，U 盘已插好。`)
  const own = salvage(withJournal(file))
  const caseId = identityIn(own)?.caseId ?? null
  const others = [...copies, ...(caseId === null ? [] : snapshotsOf(caseId))]
    .map((copy) => salvage(withJournal(copy)))
    .filter((each) => caseId === null || identityIn(each)?.caseId === caseId)
  return others.reduce(joined, own)
}

const withJournal = (file: string): Buffer[] =>
  [file, `${file}-journal`].filter((each) => existsSync(each)).map((each) => readFileSync(each))

/** What either of two holds; what tells of losses is the first one's word alone. */
const joined = (one: Salvaged, other: Salvaged): Salvaged => ({
  events: new Map([...other.events, ...one.events]),
  photos: new Map([...other.photos, ...one.photos]),
  rubrics: new Map([...other.rubrics, ...one.rubrics]),
  current: one.current,
})

const identityIn = ({ events }: Salvaged) =>
  [...events.values()]
    .filter(({ kind }) => kind === 'case-created')
    .flatMap(({ body }) => eventBodies['case-created'].safeParse(JSON.parse(body)).data ?? [])[0] ?? null

/** What the case says of itself; a file without that cannot become a case again. */
function createdIn(found: Salvaged, file: string) {
  const { events } = found
  const identity = identityIn(found)
  if (identity) return identity
  if (events.size === 0)
    throw new CaseProblem('not-a-case', `${file} 里没有一条能证实的案卷记录，没有写出案卷，原文件未改动。`)
  throw new CaseProblem(
    'damaged',
    `${file} 的立案记录没有救回，其余 ${events.size} 条记录没有它不能成为案卷；没有写出案卷，原文件未改动。请同时给出一份旧备份再试。`,
  )
}

const attachedIn = ({ events }: Salvaged): string[] => [
  ...new Set([...events.values()].filter(({ kind }) => kind === 'photo-attached').map(({ item }) => item)),
]

const valueKey = ({ entity, item, body }: { entity: string; item: string; body: string }) =>
  [entity, item, body].join('\u0000')

/** What the salvaged part knows to be missing; null where it is whole. */
function missingIn(found: Salvaged) {
  const events = [...found.events.values()]
  const ids = new Set(events.map(({ id }) => id))
  const { chains, superseded } = gapsOf(events)
  const replaced = new Set(superseded)
  // A cached value that is there as an event was damaged in its own id.
  const known = new Set(events.map(valueKey))
  const unread = found.current.filter((cell) => !ids.has(cell.eventId) && !known.has(valueKey(cell)))
  const photos = attachedIn(found).filter((hash) => !found.photos.has(hash))
  const lost = Math.max(
    chains.reduce((sum, { count }) => sum + count, 0),
    new Set([...superseded, ...unread.map(({ eventId }) => eventId)]).size,
  )
  if (lost === 0 && photos.length === 0) return null
  const cells = unread.filter(({ eventId }) => !replaced.has(eventId))
  return {
    lost,
    gaps: chains,
    events: superseded,
    photos,
    cells: cells.map(({ entity, item }) => ({ entity, item })),
  }
}

function write(
  draft: string,
  { events, photos }: Salvaged,
  rubrics: readonly string[],
  missing: ReturnType<typeof missingIn>,
  actor: string,
  around: Surroundings,
): void {
  const db = new Database(draft)
  try {
    db.pragma('journal_mode = TRUNCATE')
    db.pragma('synchronous = FULL')
    migrate(db, 0)
    const insert = eventInsert(db)
    const keep = photoInsert(db)
    db.transaction(() => {
      for (const text of rubrics) putRubric(db, text)
      for (const bytes of photos.values()) keep(bytes)
      for (const event of inOrder(events)) insert(event)
    })()
    rebuildCurrent(db)
    if (missing) makeAppender(db, around).append(readState(db), actor, [salvagedChange(missing, around)])
  } finally {
    db.close()
  }
}

const inOrder = (events: Salvaged['events']): CaseEvent[] =>
  [...events.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

function salvagedChange(missing: NonNullable<ReturnType<typeof missingIn>>, around: Surroundings): Change {
  const { lost, gaps, events, photos, cells } = missing
  return {
    kind: 'salvaged',
    entity: salvageEntity(around.deviceId),
    item: around.newId(),
    body: {
      at: around.now().toISOString(),
      lost,
      gaps,
      events,
      photos,
      cells: cells.slice(0, LISTED),
    },
  }
}
