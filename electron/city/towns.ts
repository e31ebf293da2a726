import type { Copy, Reach } from '@shared/city/standing'
import type { TownSummary } from '@shared/consolidation/town-summary'
import type { TownTally } from '@shared/consolidation/town-tally'
import type { JoinedTown } from '@shared/replies/city'
import type { VersionVector } from '@shared/version-vector'
import type { Packed } from '../store/packed'
import { holdsHash } from '../store/packed-history'
import type { Db } from '../store/schema'
import { townsDone } from './collect-garbage'
import { unpack } from './packed'

/** A town as it is written: where it came from, how far its history goes, and what is kept of it. */
export interface NewTown extends JoinedTown {
  version: VersionVector
  /** The hashes of its events, packed. */
  history: Uint8Array
  summary: Packed
  tally: Packed
}

interface Row {
  case_id: string
  town: string
  county: string
  city: string
  file: string
  sha256: string
  bytes: number
  events: number
  state_hash: string
  enterprise_rubric: string
  township_rubric: string
  cautions: string
  taken_at: string
}

const HEAD = `case_id, town, county, city, file, sha256, bytes, events, state_hash,
  enterprise_rubric, township_rubric, cautions, taken_at`

const rowToTown = (row: Row): JoinedTown => ({
  caseId: row.case_id,
  town: row.town,
  county: row.county,
  city: row.city,
  file: row.file,
  sha256: row.sha256,
  bytes: row.bytes,
  events: row.events,
  stateHash: row.state_hash,
  rubrics: { enterprise: row.enterprise_rubric, township: row.township_rubric },
  cautions: JSON.parse(row.cautions) as string[],
  takenAt: row.taken_at,
})

/** The towns of the city, by county and town. */
export const listTowns = (db: Db): JoinedTown[] =>
  (db.prepare(`SELECT ${HEAD} FROM town ORDER BY county, town, case_id`).all() as Row[]).map(rowToTown)

/** A prepared list of the hashes of the files by which towns are in. */
export function townFiles(db: Db): () => string[] {
  const statement = db.prepare('SELECT sha256 FROM town').pluck()
  return () => statement.all() as string[]
}

/** The copy by which a town is in whose file had exactly these bytes. */
export function copyOfBytes(db: Db, sha256: string): Copy | null {
  const row = db
    .prepare('SELECT case_id AS caseId, town, state_hash AS stateHash, version FROM town WHERE sha256 = ?')
    .get(sha256) as (Omit<Copy, 'version'> & { version: string }) | undefined
  return row ? { ...row, version: JSON.parse(row.version) as VersionVector } : null
}

/** A prepared look at how far the history goes by which a town is in; its hashes are read when they are first asked for. */
export function reachOf(db: Db): (caseId: string) => Reach | null {
  const head = db.prepare('SELECT state_hash AS stateHash, version FROM town WHERE case_id = ?')
  const hashes = db.prepare('SELECT history FROM town WHERE case_id = ?').pluck()
  return (caseId) => {
    const row = head.get(caseId) as { stateHash: string; version: string } | undefined
    if (!row) return null
    let history: Buffer | null = null
    const has = (hash: string) => {
      history ??= hashes.get(caseId) as Buffer
      return holdsHash(history, hash)
    }
    return {
      stateHash: row.stateHash,
      version: JSON.parse(row.version) as VersionVector,
      history: { has },
    }
  }
}

type Part = 'summary' | 'tally'

const packedOf = (part: Part) => `${part} AS bytes, ${part}_hash AS hash`

/** Everything that is kept of one town, for going into its numbers; throws CaseProblem `damaged`. */
export const readSummary = (db: Db, caseId: string) => readPart<TownSummary>(db, 'summary', caseId)

/** The sums of one town; throws CaseProblem `damaged`. */
export const readTally = (db: Db, caseId: string) => readPart<TownTally>(db, 'tally', caseId)

function readPart<Value>(db: Db, part: Part, caseId: string): Value | null {
  const row = db.prepare(`SELECT ${packedOf(part)} FROM town WHERE case_id = ?`).get(caseId)
  return row ? unpack<Value>(row as Packed) : null
}

/** One town after the other, so that no more than one is in memory; throws CaseProblem `damaged`. */
export function* eachSummary(db: Db): Generator<TownSummary> {
  for (const row of eachPart(db, 'summary')) yield unpack<TownSummary>(row)
}

/** The sums of every town, read anew each time that they are gone through; throws CaseProblem `damaged`. */
export const eachTally = (db: Db): Iterable<TownTally> => ({
  *[Symbol.iterator]() {
    for (const row of eachPart(db, 'tally')) yield unpack<TownTally>(row)
  },
})

function* eachPart(db: Db, part: Part): Generator<Packed> {
  const rows = db.prepare(`SELECT ${packedOf(part)} FROM town ORDER BY county, town, case_id`)
  const done = townsDone()
  for (const row of rows.iterate()) {
    yield row as Packed
    done(1)
  }
}

/** A prepared step that puts a town in, in the place of an older state of the same case. */
export function townPut(db: Db): (town: NewTown) => void {
  const statement = db.prepare(
    `INSERT INTO town (${HEAD}, version, history, summary, summary_hash, tally, tally_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET ${REPLACED}`,
  )
  return (town) => {
    statement.run(
      ...[town.caseId, town.town, town.county, town.city],
      ...[town.file, town.sha256, town.bytes, town.events, town.stateHash],
      ...[town.rubrics.enterprise, town.rubrics.township],
      ...[JSON.stringify(town.cautions), town.takenAt, JSON.stringify(town.version), town.history],
      ...[town.summary.bytes, town.summary.hash, town.tally.bytes, town.tally.hash],
    )
  }
}

const REPLACED = [
  ...HEAD.split(/,\s*/).slice(1),
  'version',
  'history',
  'summary',
  'summary_hash',
  'tally',
  'tally_hash',
]
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')
