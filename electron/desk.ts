import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { CaseRecord } from '@shared/case'
import type { Staging } from '@shared/import/staging'
import { CaseProblem, type Problem } from '@shared/outcome'
import type { CityHead } from '@shared/replies/city-desk'
import type { CaseHead, DeskView, RecentFile } from '@shared/replies/desk'
import type { Arrival } from '@shared/replies/exchange'
import type { SnapshotReason } from '@shared/snapshot'
import type { ThemeChoice } from '@shared/theme'
import type { TownReader } from './city/child'
import type { IntakeRun } from './city/intake-run'
import { cityHead, openCityForWorkOrReading } from './city/open-city'
import type { CitySession } from './city/session'
import type { CaseChild } from './exchange/child'
import type { LockedFile } from './exchange/receive'
import { HandedOver } from './handed-over'
import type { WordEdits } from './handlers/read-back'
import type { WorkbookReader } from './import/workbook'
import type { Examiner } from './merge/examiner'
import type { IncomingFiles } from './merge/incoming'
import type { WordReader } from './read-back/word-reader'
import type { Typesetter } from './report/typesetter'
import { CaseSession, openForWorkOrReading } from './session'
import type { SettingsFile } from './settings'
import { Shown } from './shown'
import type { SettleSnapshot } from './snapshot-thread'
import type { Surroundings } from './store/clock'
import { sha256 } from './store/hash'
import { snapshotProblem } from './store/snapshots'
import { Work } from './work'

/** What asks a person for a file or folder; null where they cancel. */
export interface Dialogs {
  chooseCase(): Promise<string | null>
  /** Any number of case files, or a folder of them; empty where they cancel. */
  chooseCases(what: 'files' | 'folder'): Promise<readonly string[]>
  chooseCity(): Promise<string | null>
  chooseWorkbook(): Promise<string | null>
  chooseDocument(): Promise<string | null>
  chooseFolder(): Promise<string | null>
  chooseSave(name: string): Promise<string | null>
  showFolder(path: string): void
  /** Opens a file in the system's own program for it; false where there is none. */
  openFile(path: string): Promise<boolean>
}

export interface DeskTools {
  home: string
  resources: string
  settings: SettingsFile
  around: Surroundings
  dialogs: Dialogs
  reader: WorkbookReader
  readWord: WordReader
  townReader: TownReader
  caseChild: CaseChild
  examine: Examiner
  typeset: Typesetter
  settle: SettleSnapshot
  /** Dresses the window, or leaves it to the system. */
  wear(theme: ThemeChoice): void
}

/** An import that was shown and not yet written, with the case as it was then. */
interface Staged {
  token: string
  staging: Staging
  record: CaseRecord
}

/** The window's desk: at most one open file, of a case or of the city, and what lies beside it. */
export class Desk {
  private open: CaseSession | null = null
  private openCityFile: CitySession | null = null
  private staged: Staged | null = null
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
  /** Something to be told once, which hinders nothing. */
  notice: string | null = null
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
      if (draft) this.tellOnce(await this.tools.settle(draft))
    } catch (error) {
      this.tellOnce(snapshotProblem(error))
    }
  }

  /** Puts a copy of the open case by where it has changed; what prevents it is told once. */
  keepSnapshot(reason: SnapshotReason): void {
    if (this.open) this.tellOnce(this.open.snapshot(reason))
  }

  private told = new Set<string>()

  private tellOnce(problem: CaseProblem | null): void {
    if (problem === null || this.told.has(problem.code)) return
    this.told.add(problem.code)
    this.notice = problem.message
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
    this.staged = null
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

  /** Lets one of the chosen files go, and with the last the choice. */
  leaveOut(at: number): void {
    const files = this.incoming?.files ?? []
    const dropped = files[at]
    if (!this.incoming || !dropped) return
    if (files.length === 1) {
      this.receive(null)
      return
    }
    if (dropped.problem === null) dropped.db.close()
    this.incoming = { ...this.incoming, files: files.filter((file) => file !== dropped) }
  }

  stage(staging: Staging): string {
    const token = this.tools.around.newId()
    this.staged = { token, staging, record: this.session.record }
    return token
  }

  /** The staged import of this token, once; throws CaseProblem where the case has changed since it was shown. */
  takeStaged(token: string): Staging {
    const staged = this.staged
    this.staged = null
    if (staged?.token === token && staged.record === this.session.record) return staged.staging
    throw new CaseProblem('stale-import', '预览之后案卷有改动，没有写入。请重新选择文件预览一次。')
  }

  view(): DeskView {
    const { settings } = this.tools
    return {
      actor: settings.actor,
      theme: settings.theme,
      case: this.open && this.head(this.open),
      recent: this.recent(),
      problem: this.problem,
      damaged: this.damagedFile && basename(this.damagedFile),
      notice: this.notice,
      arrival: this.arrival,
      lockedFile: this.locked?.fileName ?? null,
      place: this.open && settings.place(this.open.record.identity.caseId),
      city: this.openCityFile && cityHead(this.openCityFile),
      cityPlace: this.openCityFile && settings.cityPlace(cityHead(this.openCityFile).key),
    }
  }

  recentFile(key: string): string {
    const found = this.tools.settings.recent.find(({ file }) => sha256(file) === key)
    if (!found) throw new CaseProblem('no-recent', '最近列表里已没有这个案卷。请用“打开案卷文件”选择它。')
    return found.file
  }

  private recent(): RecentFile[] {
    return this.tools.settings.recent.map(({ file, town, county, openedAt }) => ({
      key: sha256(file),
      town,
      county,
      fileName: basename(file),
      openedAt,
      missing: !existsSync(file),
    }))
  }
}

const headOfCase = ({ record, fileName, readOnly, isForked }: CaseSession): Omit<CaseHead, 'isSnapshot'> => ({
  caseId: record.identity.caseId,
  township: record.township,
  fileName,
  readOnly,
  isForked,
})
