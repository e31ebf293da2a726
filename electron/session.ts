import { basename, join } from 'node:path'
import { applyEvents, type CaseState } from '@shared/apply'
import { type Assessment, assess, DEFAULT_PHASES } from '@shared/assessment'
import { visibleRecord } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import { caseRecordOf } from '@shared/case-record'
import type { ComparedPhases } from '@shared/comparison'
import { adjudicationEntity } from '@shared/entity'
import type { CaseEvent, Change } from '@shared/events'
import type { Written } from '@shared/exchange/compare-copies'
import { refuseClosed } from '@shared/gates/closed'
import type { AnswerTime } from '@shared/hints/hint'
import { refuseOverwriting } from '@shared/merge/contested'
import { type History, type MergePlan, planMerge } from '@shared/merge/plan'
import { CaseProblem } from '@shared/outcome'
import type { Rubrics } from '@shared/rubric'
import { refuseSealed } from '@shared/seal'
import { SEAL_KINDS, standingState } from '@shared/sealed-history'
import type { SnapshotReason } from '@shared/snapshot'
import { type Action, turnAction } from '@shared/undo'
import type { VersionVector } from '@shared/version-vector'
import { savedOrExplained } from './disk-trouble'
import { localDay } from './local-day'
import { listCellHistory, listEntityHistory, listLastActions, readEvent } from './store/actions'
import { listAnswerTimes } from './store/answer-times'
import { type Appender, makeAppender } from './store/append'
import { hlcTime, type Surroundings } from './store/clock'
import { copyInto } from './store/copy'
import { listEvents, listEventsUntil, listHashes, listWrittenSince, readLatestHlc } from './store/events'
import { readLaptops } from './store/laptops'
import { readStateHash, writeMerge } from './store/merge'
import { openCaseFile, openProblem } from './store/open'
import { readPhoto } from './store/photos'
import { readRubric } from './store/rubrics'
import type { Db } from './store/schema'
import { type SummaryToSeal, storeSummary } from './store/seal-summary'
import { draftSnapshot, type SnapshotDraft, snapshotBeforeUpgrade, takeSnapshot } from './store/snapshots'
import { readState } from './store/state'
import { type Verification, verifyOpen } from './store/verify'
import { isForked } from './store/version'
import { listWritten } from './store/written'

/** One open case file: what it says now, and the one way to change it. */
export class CaseSession {
  private state: CaseState
  private appender: Appender | null = null
  private assessed = new Map<string, Assessment>()
  /** When the last change of this session was on the disk; null while there was none. */
  savedAt: string | null = null

  private constructor(
    readonly file: string,
    readonly readOnly: boolean,
    private readonly db: Db,
    private readonly around: Surroundings,
  ) {
    this.state = readState(db)
    this.record = caseRecordOf(this.state)
    this.leaveFork()
    const { enterprise, township } = this.record.identity.rubrics
    this.rubrics = { enterprise: readRubric(db, enterprise), township: readRubric(db, township) }
  }

  readonly rubrics: Rubrics
  record: CaseRecord
  /** Whether this laptop's identity was found twice in the file, so that it works on under a new one. */
  isForked = false

  /** Opens a file for work, or only for reading; throws CaseProblem named for what prevents it. */
  static open(file: string, mode: 'write' | 'read', around: Surroundings): CaseSession {
    const opened = openCaseFile(file, mode, (db) => snapshotBeforeUpgrade(db, around))
    if (!opened.ok) throw openProblem(file, opened.failure)
    try {
      return new CaseSession(file, mode === 'read', opened.db, around)
    } catch (error) {
      opened.db.close()
      // The cache of current values is not JSON any more.
      if (error instanceof SyntaxError) throw openProblem(file, { kind: 'damaged', why: '当前值读不出' })
      throw error
    }
  }

  get fileName(): string {
    return basename(this.file)
  }

  /** The assessment of the case as it stands; made anew only after a change. */
  assessment(phases: ComparedPhases = DEFAULT_PHASES): Assessment {
    const key = `${phases.baseline} ${phases.against}`
    const known = this.assessed.get(key)
    if (known) return known
    const made = assess(visibleRecord(this.record), this.rubrics, phases)
    this.assessed.set(key, made)
    return made
  }

  /** The assessment with what blind verification hides: for gates and counts only, never to be shown. */
  wholeAssessment(): Assessment {
    return this.record.blind ? assess(this.record, this.rubrics) : this.assessment()
  }

  /** The assessment of the case as it stood at a hybrid time; null before it was founded. */
  assessmentAsOf(hlc: string): Assessment | null {
    const events = listEventsUntil(this.db, hlc)
    if (!events.some(({ kind }) => kind === 'case-created')) return null
    return assess(visibleRecord(caseRecordOf(standingState(events))), this.rubrics)
  }

  get currentState(): CaseState {
    return this.state
  }

  /** This laptop's last actions, the newest first. */
  lastActions(limit: number): Action[] {
    return listLastActions(this.db, this.around.deviceId, limit)
  }

  /** Takes an action back or brings it back, as new events; returns the id of the first. */
  turn(actor: string, action: Action, direction: 'undo' | 'redo'): string {
    const changes = turnAction(this.state, action, direction, (id) => readEvent(this.db, id))
    return this.write(actor, changes)[0]!.id
  }

  /** The hybrid time of the newest event in the file. */
  latestHlc(): string {
    return readLatestHlc(this.db)
  }

  /** What was written after a hybrid time. */
  writtenSince(hlc: string) {
    return listWrittenSince(this.db, hlc)
  }

  /** Every event by its place in its chain, without what it says. */
  listWritten(): Written[] {
    return listWritten(this.db)
  }

  /** Everything that was ever written into one cell, the oldest first, with its wall-clock time. */
  cellHistory(entity: string, item: string) {
    return listCellHistory(this.db, entity, item).map((event) => ({ ...event, at: hlcTime(event.hlc) }))
  }

  /** Everything that was ever written into the cells of these entities, the oldest first. */
  historyOf(entities: readonly string[]): CaseEvent[] {
    return listEntityHistory(this.db, entities)
  }

  /** The decisions on a cell, each with why. */
  decisionsOn(entity: string, item: string): CaseEvent[] {
    return this.historyOf([adjudicationEntity(entity, item)])
  }

  /** The hashes of all events. */
  hashes(): ReadonlySet<string> {
    return new Set(listHashes(this.db))
  }

  /** Begins a snapshot that is yet to be settled; null where none is due. */
  draftSnapshot(reason: SnapshotReason): SnapshotDraft | null {
    const folder = this.readOnly ? null : this.snapshots
    return folder ? draftSnapshot(this.db, folder, reason, this.around.now()) : null
  }

  /** The whole history, device by device. */
  history(): CaseEvent[] {
    return listEvents(this.db)
  }

  /** Every answer that was ever given on a sheet, with who gave it in which action, and when. */
  answerTimes(): AnswerTime[] {
    return listAnswerTimes(this.db)
  }

  /** Writes one action with the photos that it attaches; when it returns, all of it is on the disk. Throws CaseProblem where nothing was written. */
  write(actor: string, changes: readonly Change[], photos: readonly Uint8Array[] = []): CaseEvent[] {
    if (changes.length === 0) return []
    if (this.readOnly) throw new CaseProblem('read-only', `${this.fileName} 以只读方式打开，不能修改。`)
    refuseClosed(this.record, changes)
    refuseSealed(this.record.seals, changes)
    refuseOverwriting(this.state, changes)
    this.appender ??= makeAppender(this.db, this.around)
    const { appender } = this
    const events = savedOrExplained(() => appender.append(this.state, actor, changes, photos))
    const turnsSeals = events.some(({ kind }) => SEAL_KINDS.includes(kind))
    this.state = turnsSeals ? readState(this.db) : applyEvents(this.state, events)
    this.record = caseRecordOf(this.state)
    this.assessed.clear()
    this.savedAt = this.around.now().toISOString()
    return events
  }

  /** Stores what the city takes of the case under the seal that was just written and names it. */
  keepSummary(summary: SummaryToSeal, seal: CaseEvent, vector: VersionVector): void {
    storeSummary(this.db, summary, seal, vector)
  }

  /** Lets something look at the open file itself; whatever changes it goes through `write`. */
  read<T>(look: (db: Db) => T): T {
    return look(this.db)
  }

  /** What the case would be with these histories of other files; nothing is written. */
  planMerge(histories: readonly History[]): MergePlan {
    return planMerge(listEvents(this.db), histories)
  }

  /** Takes in a plan made a moment ago, with the photos and forms of the files, in one transaction. Throws CaseProblem where nothing was written. */
  takeIn(plan: MergePlan, files: readonly Db[]): void {
    savedOrExplained(() => writeMerge(this.db, { events: plan.added, heads: plan.heads, files }))
    this.state = plan.state
    this.record = caseRecordOf(this.state)
    this.assessed.clear()
    this.appender = null
    this.leaveFork()
    this.savedAt = this.around.now().toISOString()
  }

  private leaveFork(): void {
    if (this.readOnly || !isForked(this.db, this.around.deviceId)) return
    this.around.renewDevice()
    this.isForked = true
  }

  /** Writes the whole case into a new file. */
  copyTo(file: string): void {
    savedOrExplained(() => copyInto(this.db, file))
  }

  /** Equal in two files that hold the same history. */
  stateHash(): string {
    return readStateHash(this.db)
  }

  /** Who wrote most on each laptop: by that name it is called. */
  laptops(): ReadonlyMap<string, string> {
    return readLaptops(this.db)
  }

  eventsOf(ids: readonly string[]): CaseEvent[] {
    return ids.flatMap((id) => readEvent(this.db, id) ?? [])
  }

  get deviceId(): string {
    return this.around.deviceId
  }

  readPhoto(hash: string): Uint8Array<ArrayBuffer> {
    return readPhoto(this.db, hash)
  }

  /** Puts a verified copy of the case by, where it has changed since the last; says in words what prevented it, or null. */
  snapshot(reason: SnapshotReason): CaseProblem | null {
    const folder = this.readOnly ? null : this.snapshots
    return folder ? takeSnapshot(this.db, folder, reason, this.around.now()) : null
  }

  /** Where the snapshots of this case lie; null where none are kept. */
  get snapshots(): string | null {
    const { snapshots } = this.around
    return snapshots && join(snapshots, this.record.identity.caseId)
  }

  /** The calendar day on this laptop, as 2024-11-30. */
  today(): string {
    return localDay(this.around.now())
  }

  /** The present moment, as events record it. */
  now(): string {
    return this.around.now().toISOString()
  }

  newId(): string {
    return this.around.newId()
  }

  verify(): Verification {
    return verifyOpen(this.db)
  }

  /** Lets go of the file; the emptied journal goes too, so that nothing but the case is there to be copied. */
  close(): void {
    if (!this.readOnly) this.db.pragma('journal_mode = DELETE')
    this.db.close()
  }
}

/** Why a file may be read and not written. */
const READ_ONLY: readonly string[] = ['read-only', 'newer-version']

/** A file that cannot be written is still opened for reading and printing. */
export function openForWorkOrReading(file: string, around: Surroundings): CaseSession {
  try {
    return CaseSession.open(file, 'write', around)
  } catch (error) {
    if (error instanceof CaseProblem && READ_ONLY.includes(error.code))
      return CaseSession.open(file, 'read', around)
    throw error
  }
}
