import { basename } from 'node:path'
import { nameCautions, rubricCautions } from '@shared/city/cautions'
import { type IntakeEntry, IS_IN } from '@shared/city/intake'
import { type Judged, wordVerdict } from '@shared/city/intake-words'
import { type Copy, standingOf } from '@shared/city/standing'
import { parseRubric, type Rubrics } from '@shared/rubric'
import { covers } from '@shared/version-vector'
import type { Surroundings } from '../store/clock'
import { sha256 } from '../store/hash'
import { holdsHash } from '../store/packed-history'
import { putRubric } from '../store/rubrics'
import type { Db } from '../store/schema'
import { intakeInsert } from './intake-log'
import type { Refusal } from './read-town'
import type { Reading } from './reader-seat'
import { listTowns, reachOf, townPut } from './towns'
import type { TownRead } from './whole-town'

/** A file of this run; its copy is null where nothing could be taken of it, and why is said then. */
type Offered = { file: string; sha256: string | null; bytes: number | null } & (
  | { copy: Copy; cautions: readonly string[]; seal: string | null }
  | { copy: null; judged: Judged }
)

export interface OfferedReading {
  file: string
  reading: Reading
}

/** One run of taking files in: each is judged in its turn, and all of them again by what the towns are in the end. */
export class Intake {
  private readonly offered: Offered[] = []
  /** The state of each town before this run came to it; null where it was not in. */
  private readonly before = new Map<string, string | null>()
  /** The file of this run by which a town is in; further files of the same state are only the same. */
  private readonly bearers = new Map<string, Offered>()
  private readonly cautionsOfForms = new Map<string, readonly string[]>()
  private readonly log: ReturnType<typeof intakeInsert>
  private readonly putTown: ReturnType<typeof townPut>
  private readonly reachOf: ReturnType<typeof reachOf>

  constructor(
    private readonly db: Db,
    private readonly by: { actor: string; around: Surroundings; rubrics: Rubrics; recompute: boolean },
  ) {
    this.log = intakeInsert(db)
    this.putTown = townPut(db)
    this.reachOf = reachOf(db)
  }

  /** Takes in what was read of some files, or writes down why not; when it returns, all of it is on the disk. */
  settle(readings: readonly OfferedReading[]): IntakeEntry[] {
    return this.db.transaction(() => readings.map((each) => this.settleOne(each))).immediate()
  }

  private settleOne({ file, reading }: OfferedReading): IntakeEntry {
    const offered = offeredOf(file, reading)
    const at = this.by.around.now().toISOString()
    this.offered.push(offered)
    if (offered.copy) this.place(offered, offered.copy, reading, at)
    const judged = this.judge(offered)
    this.write(offered, judged, at)
    return entryOf(offered, judged)
  }

  /** Every file of the run, judged by the towns as they are now, so that the order of files does not show. */
  entries(): IntakeEntry[] {
    const towns = listTowns(this.db)
    const byCase = new Map(towns.map((town) => [town.caseId, town]))
    return this.offered.map((each) => {
      const entry = entryOf(each, this.judge(each))
      const town = IS_IN.includes(entry.verdict) ? byCase.get(entry.caseId!) : undefined
      return town ? { ...entry, cautions: [...town.cautions, ...nameCautions(town, towns)] } : entry
    })
  }

  /** Puts the town in where the file is the first or the newer one, and remembers by which file a town is in. */
  private place(offered: Offered, copy: Copy, reading: Reading, at: string): void {
    const { caseId } = copy
    const reach = this.reachOf(caseId)
    if (!this.before.has(caseId)) this.before.set(caseId, reach?.stateHash ?? null)
    const standing =
      reading.kind === 'town' && reach
        ? standingOf({ ...copy, history: { has: (hash) => holdsHash(reading.town.history, hash) } }, reach)
        : null
    const isRecounted = this.by.recompute && !this.bearers.has(caseId)
    const isWanted = !reach || standing === 'newer' || (standing === 'same' && isRecounted)
    if (reading.kind === 'town' && isWanted) {
      this.putIn(offered, reading.town, at)
      this.bearers.set(caseId, offered)
    } else if (reach?.stateHash === copy.stateHash && !this.bearers.has(caseId))
      this.bearers.set(caseId, offered)
  }

  private putIn({ file, sha256: hash, bytes }: Offered, read: TownRead, takenAt: string): void {
    const { rubricTexts, seal: _, ...town } = read
    const cautions = [...read.cautions, ...this.rubricCautions(read)]
    this.putTown({ ...town, cautions, file: basename(file), sha256: hash!, bytes: bytes!, takenAt })
  }

  /** Kept and worked out once for every pair of forms. */
  private rubricCautions({ rubrics, rubricTexts }: TownRead): readonly string[] {
    const key = `${rubrics.enterprise} ${rubrics.township}`
    const known = this.cautionsOfForms.get(key)
    if (known) return known
    const { enterprise, township } = rubricTexts
    for (const text of [enterprise, township]) putRubric(this.db, text)
    const own = {
      enterprise: parseRubric(JSON.parse(enterprise)),
      township: parseRubric(JSON.parse(township)),
    }
    const made = rubricCautions(own, this.by.rubrics, sha256)
    this.cautionsOfForms.set(key, made)
    return made
  }

  private judge(offered: Offered): Judged {
    if (!offered.copy) return offered.judged
    const { caseId, town, stateHash, version } = offered.copy
    const { seal } = offered
    const reach = this.reachOf(caseId)!
    if (reach.stateHash !== stateHash)
      return { town, verdict: covers(reach.history, version) ? 'older' : 'diverged' }
    if (this.bearers.get(caseId) !== offered) return { town, verdict: 'same' }
    const before = this.before.get(caseId)!
    if (before === null) return { town, verdict: 'joined', seal }
    return before === stateHash
      ? { town, verdict: 'unchanged' }
      : { town, verdict: 'replaced', from: before, to: stateHash, seal }
  }

  private write({ file, sha256, bytes, copy }: Offered, judged: Judged, at: string): void {
    const name = basename(file)
    this.log({
      ...{ at, actor: this.by.actor, file: name, sha256, bytes },
      caseId: copy?.caseId ?? null,
      town: copy?.town ?? null,
      verdict: judged.verdict,
      reason: wordVerdict(name, judged),
      fromState: judged.from ?? null,
      toState: copy?.stateHash ?? null,
    })
  }
}

function offeredOf(file: string, reading: Reading): Offered {
  const { sha256, size: bytes } = reading
  switch (reading.kind) {
    case 'town':
      return {
        file,
        sha256,
        bytes,
        copy: copyOf(reading.town),
        cautions: reading.town.cautions,
        seal: reading.town.seal,
      }
    case 'known':
      return { file, sha256, bytes, copy: reading.copy, cautions: [], seal: null }
    case 'refused':
      return { file, sha256, bytes, copy: null, judged: judgedOf(reading.refusal) }
  }
}

const copyOf = ({ caseId, town, stateHash, version }: TownRead): Copy => ({
  caseId,
  town,
  stateHash,
  version,
})

function judgedOf(refusal: Refusal): Judged {
  switch (refusal.kind) {
    case 'damaged':
      return { verdict: 'damaged', why: refusal.why }
    case 'newer-version':
    case 'not-a-case':
      return { verdict: refusal.kind }
    case 'unreadable':
      return { verdict: 'unreadable', why: refusal.why }
    default:
      // The reader's own copy, or a database in memory, cannot be opened: the disk or the memory is full.
      return { verdict: 'unreadable', why: 'broke-down' }
  }
}

function entryOf(offered: Offered, judged: Judged): IntakeEntry {
  const { file, sha256, bytes, copy } = offered
  return {
    ...{ file, sha256, bytes },
    caseId: copy?.caseId ?? null,
    town: copy?.town ?? null,
    verdict: judged.verdict,
    reason: wordVerdict(basename(file), judged),
    cautions: offered.copy && IS_IN.includes(judged.verdict) ? offered.cautions : [],
    seal: judged.seal ?? null,
  }
}
