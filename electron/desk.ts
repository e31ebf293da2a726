import { basename } from 'node:path'
import type { Staging } from '@shared/import/staging'
import { CaseProblem, type Problem } from '@shared/outcome'
import type { CityHead } from '@shared/replies/city-desk'
import type { CaseHead, DeskView } from '@shared/replies/desk'
import type { Arrival } from '@shared/replies/exchange'
import type { SnapshotReason } from '@shared/snapshot'
import type { IntakeRun } from './city/intake-run'
import { cityHead, openCityForWorkOrReading } from './city/open-city'
import type { CitySession } from './city/session'
import type { DeskTools } from './desk-tools'
import type { LockedFile } from './exchange/receive'
import { HandedOver } from './handed-over'
import type { WordEdits } from './handlers/read-back'
import type { IncomingFiles } from './merge/incoming'
import { Notice } from './notice'
import { recentFiles } from './recent-files'
import { CaseSession, openForWorkOrReading } from './session'
import { Shown } from './shown'
import { snapshotProblem } from './store/snapshots'
import { Work } from './work'

/** The window's desk: at most one open file, of a case or of the city, and what lies beside it. */
export class Desk {
  private open: CaseSession | null = null
  private openCityFile: CitySession | null = null
  /** An import as it was shown and not yet written. */
  readonly staged = new Shown<Staging>()
  /** Files that were chosen to be merged and are not yet. */
  incoming: IncomingFiles | null = null
  /** Why the file that was to be opened at start is not here. */
  problem: Problem | null = null
  /** The long piece of work that is under way. */
  work: Work | null = null
  /** The case files that were last offered to the city. */
  intakeRun: IntakeRun | null = null
  /** When this desk last wrote into the city file. */
  citySavedAt: string | null = null
  /** The file that could not be opened last because it is damaged. */
  damagedFile: string | null = null
  readonly notice = new Notice()
  /** The case that a snapshot was opened in the place of. */
  private away: string | null = null
  /** Where the last report was written. */
  reportFolder: string | null = null
  /** How the file that came in last stands to ours, until somebody has read it. */
  arrival: Arrival | null = null
  /** The file that waits for its code. */
  locked: LockedFile | null = null
  /** The files that were dropped on the window. */
  readonly handed: HandedOver

  /** What an edited Word file says, as it was shown and not yet taken over. */
  readonly wordEdits = new Shown<WordEdits>()

  constructor(readonly tools: DeskTools) {
    this.handed = new HandedOver(tools.around.newId)
  }

  get actor(): string {
    return this.tools.settings.actor
  }

  /** The open case; throws CaseProblem `no-case`. */
  get session(): CaseSession {
    if (this.open) return this.open
    throw new CaseProblem('no-case', '还没有打开案卷。请先新建或打开一个案卷。')
  }

  /** The open city file; throws CaseProblem `no-city`. */
  get city(): CitySession {
    if (this.openCityFile) return this.openCityFile
    throw new CaseProblem('no-city', '还没有打开市级汇总。请先新建或打开一个。')
  }

  get isOnCity(): boolean {
    return this.openCityFile !== null
  }

  get openCaseId(): string | null {
    return this.open?.record.identity.caseId ?? null
  }

  get openFile(): string | null {
    return this.open?.file ?? null
  }

  /** Opens a case file in place of the one on the desk, which stays open where this fails. */
  openCase(file: string): CaseHead {
    if (this.open?.file === file) return this.head(this.open)
    const session = this.opening(file)
    this.closeCase()
    this.open = session
    this.problem = null
    this.damagedFile = null
    const { town, county } = session.record.township
    const openedAt = this.tools.around.now().toISOString()
    this.tools.settings.setOpened({ file, town, county, openedAt })
    return this.head(session)
  }

  private opening(file: string): CaseSession {
    try {
      return openForWorkOrReading(file, this.tools.around)
    } catch (error) {
      this.keepDamaged(file, error)
      throw error
    }
  }

  /** Remembers a file that is damaged, so that it can be rescued. */
  keepDamaged(file: string, error: unknown): void {
    if (error instanceof CaseProblem && error.code === 'damaged') this.damagedFile = file
  }

  /** The file of the case, also while one of its snapshots is looked at. */
  get caseFile(): string {
    return this.away ?? this.session.file
  }

  /** Opens a snapshot for reading in the place of the case, which is put by and closed. */
  lookAt(snapshot: string): CaseHead {
    const session = CaseSession.open(snapshot, 'read', this.tools.around)
    const from = this.caseFile
    // No snapshot of the case, which comes back: it might let the one go that is looked at.
    this.putAway()
    this.open = session
    this.away = from
    return this.head(session)
  }

  /** Back from a snapshot to the case; nothing where none is looked at. */
  leaveSnapshot(): CaseHead {
    return this.away === null ? this.head(this.session) : this.openCase(this.away)
  }

  private head(session: CaseSession): CaseHead {
    return { ...headOfCase(session), isSnapshot: this.away !== null }
  }

  /** When the open case was last written, in milliseconds; 0 where it was not. */
  get savedAt(): number {
    return this.open?.savedAt ? Date.parse(this.open.savedAt) : 0
  }

  /** Puts a copy of the open case by where it has changed, and reads it again in another thread. */
  async snapshotAside(): Promise<void> {
    try {
      const draft = this.open?.draftSnapshot('interval')
      if (draft) this.notice.tellOnce(await this.tools.settle(draft))
    } catch (error) {
      this.notice.tellOnce(snapshotProblem(error))
    }
  }

  /** Puts a copy of the open case by where it has changed; what prevents it is told once. */
  keepSnapshot(reason: SnapshotReason): void {
    if (this.open) this.notice.tellOnce(this.open.snapshot(reason))
  }

  /** Opens a city file in place of what is on the desk, which stays open where this fails. */
  openCity(file: string): CityHead {
    if (this.openCityFile?.file === file) return cityHead(this.openCityFile)
    const city = openCityForWorkOrReading(file, this.tools.around)
    this.closeCase()
    this.openCityFile = city
    this.problem = null
    const openedAt = this.tools.around.now().toISOString()
    this.tools.settings.setOpened({ file, town: cityHead(city).name, county: '市级汇总', openedAt })
    return cityHead(city)
  }

  /** Does a long piece of work, one at a time; throws CaseProblem `busy` while another is under way. */
  async working<Result>(run: (work: Work) => Promise<Result>): Promise<Result> {
    if (this.work)
      throw new CaseProblem('busy', `正在${this.work.state.what}，还没有做完。请等它做完，或先取消。`)
    const work = new Work()
    this.work = work
    try {
      return await run(work)
    } finally {
      this.work = null
    }
  }

  /** Puts away what is open and calls off what is being done with it; the file can be copied or opened elsewhere afterwards. */
  closeCase(): void {
    this.keepSnapshot('close')
    this.putAway()
  }

  private putAway(): void {
    this.work?.cancel()
    this.open?.close()
    this.open = null
    this.away = null
    this.staged.forget()
    this.wordEdits.forget()
    this.arrival = null
    this.receive(null)
    this.openCityFile?.close()
    this.openCityFile = null
    this.intakeRun = null
    this.citySavedAt = null
  }

  /** Puts the open case away, lets its file be replaced and opens it again, whatever came of that. */
  replacing(replace: (file: string) => void): void {
    const { file } = this.session
    this.closeCase()
    try {
      replace(file)
    } finally {
      this.open = openForWorkOrReading(file, this.tools.around)
    }
  }

  /** Holds files on their way into the case until they are merged or put away; an earlier choice is let go. */
  receive(incoming: IncomingFiles | null): void {
    this.incoming?.close()
    this.incoming = incoming
  }

  view(): DeskView {
    const { settings } = this.tools
    return {
      actor: settings.actor,
      theme: settings.theme,
      case: this.open && this.head(this.open),
      recent: recentFiles(settings),
      problem: this.problem,
      damaged: this.damagedFile && basename(this.damagedFile),
      notice: this.notice.words,
      arrival: this.arrival,
      lockedFile: this.locked?.fileName ?? null,
      place: this.open && settings.place(this.open.record.identity.caseId),
      city: this.openCityFile && cityHead(this.openCityFile),
      cityPlace: this.openCityFile && settings.cityPlace(cityHead(this.openCityFile).key),
    }
  }
}

const headOfCase = ({ record, fileName, readOnly, isForked }: CaseSession): Omit<CaseHead, 'isSnapshot'> => ({
  caseId: record.identity.caseId,
  township: record.township,
  fileName,
  readOnly,
  isForked,
})
