import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { editStack } from '@shared/city/edit-stack'
import { type CityCells, type CityChange, type CityEdit, SETTINGS_KEY } from '@shared/city/edits'
import type { IntakeReport } from '@shared/city/intake'
import { addUp, type Consolidating, consolidate } from '@shared/consolidation'
import type { CityResult } from '@shared/consolidation/city-result'
import { type CitySettings, DEFAULT_CITY_SETTINGS } from '@shared/consolidation/city-settings'
import type { TownSummary } from '@shared/consolidation/town-summary'
import type { TownTally } from '@shared/consolidation/town-tally'
import { CaseProblem } from '@shared/outcome'
import type { IntakeLine, JoinedTown } from '@shared/replies/city'
import type { Rubrics } from '@shared/rubric'
import { savedOrExplained } from '../disk-trouble'
import { localDay } from '../local-day'
import type { Surroundings } from '../store/clock'
import { sha256 } from '../store/hash'
import { readRubric } from '../store/rubrics'
import type { Db } from '../store/schema'
import { createCityFile, openCityFile, type RubricTexts, readCityRubrics } from './city-file'
import { cellsOf, listEdits, redoEdits, undoEdits, writeEdits } from './edits'
import { CITY_FORMAT } from './format'
import { listIntake } from './intake-log'
import { type TakeInRequest, takeIn } from './take-in'
import { eachSummary, eachTally, listTowns, readSummary, readTally } from './towns'
import { type CityVerification, verifyCity } from './verify-city'

/** One open city file: what it says now, and the ways to change it. */
export class CitySession {
  private made: CityResult | null = null
  private history: CityEdit[]

  private constructor(
    readonly file: string,
    readonly readOnly: boolean,
    private readonly db: Db,
    private readonly around: Surroundings,
  ) {
    this.rubrics = readCityRubrics(db)
    this.history = listEdits(db)
    this.cells = cellsOf(this.history)
  }

  /** The forms of the city. */
  readonly rubrics: Rubrics

  /** What people have set, each cell with who and when. */
  cells: CityCells

  /** Makes an empty city file and opens it; throws CaseProblem `exists`, `no-folder` or `not-saved`. */
  static create(file: string, rubricTexts: RubricTexts, around: Surroundings): CitySession {
    createCityFile(file, rubricTexts, around)
    return CitySession.open(file, 'write', around)
  }

  /** Opens a city file for work, or only for reading; throws CaseProblem named for what prevents it. */
  static open(file: string, mode: 'write' | 'read', around: Surroundings): CitySession {
    const db = openCityFile(file, mode)
    try {
      return new CitySession(file, mode === 'read', db, around)
    } catch (error) {
      db.close()
      throw error
    }
  }

  get fileName(): string {
    return basename(this.file)
  }

  get settings(): CitySettings {
    return this.cells.settings.get(SETTINGS_KEY)?.value ?? DEFAULT_CITY_SETTINGS
  }

  /** The towns that are in and where they came from, by county and town. */
  towns(): JoinedTown[] {
    return listTowns(this.db)
  }

  /** Everything that is kept of one town; throws CaseProblem `no-town` and `damaged`. */
  town(caseId: string): TownSummary {
    const summary = readSummary(this.db, caseId)
    if (summary) return summary
    throw noTown()
  }

  /** The sums of one town; throws CaseProblem `no-town` and `damaged`. */
  tally(caseId: string): TownTally {
    const tally = readTally(this.db, caseId)
    if (tally) return tally
    throw noTown()
  }

  /** The forms by which a town was scored; throws CaseProblem `damaged`. */
  rubricsOf({ rubrics: { enterprise, township } }: Pick<TownSummary, 'rubrics'>): Rubrics {
    return { enterprise: readRubric(this.db, enterprise), township: readRubric(this.db, township) }
  }

  /** One town after the other, for what goes through all of them. */
  summaries(): Iterable<TownSummary> {
    return eachSummary(this.db)
  }

  /** Everything that was ever offered, the last first. */
  intake(): IntakeLine[] {
    return listIntake(this.db)
  }

  /** What all towns come to; made anew only after a town came in or the settings changed. Throws CaseProblem `damaged`. */
  result(): CityResult {
    const asOf = this.today()
    if (this.made?.asOf === asOf) return this.made
    this.made = this.resultWith(this.settings)
    return this.made
  }

  /** What the same towns would come to by other settings; throws CaseProblem `damaged`. */
  resultWith(settings: CitySettings): CityResult {
    return consolidate(eachTally(this.db), { ...this.consolidating(), settings })
  }

  /** The towns and totals of the result, where nothing else of it is asked; throws CaseProblem `damaged`. */
  addedUp(): Pick<CityResult, 'towns' | 'totals'> {
    return addUp(eachTally(this.db), this.consolidating())
  }

  private consolidating(): Consolidating {
    const { rubrics, settings } = this
    return { rubrics, sha256, asOf: this.today(), settings }
  }

  /**
   * Takes in the towns of case files, each on the disk when its line is told; what is in stays in when the work is called
   * off, and the same files can be offered again. Folders are looked through for case files; throws CaseProblem `not-saved`.
   */
  async takeIn(
    paths: readonly string[],
    asked: Pick<TakeInRequest, 'actor' | 'reader' | 'work' | 'told' | 'recompute'>,
  ): Promise<IntakeReport> {
    this.refuseReadOnly()
    try {
      return await takeIn(this.db, paths, { ...asked, around: this.around, rubrics: this.rubrics })
    } finally {
      this.made = null
    }
  }

  /** Sets cells in one action and returns its id; throws CaseProblem `bad-input`, `read-only` and `not-saved`. */
  edit(actor: string, changes: readonly CityChange[]): string {
    this.refuseReadOnly()
    const by = this.by(actor)
    savedOrExplained(() => writeEdits(this.db, by, changes), CITY_FORMAT)
    this.readEdits()
    return by.action
  }

  /** Takes the last edit back; throws CaseProblem `nothing-to-undo` and `not-saved`. */
  undo(actor: string): void {
    this.refuseReadOnly()
    const action = editStack(this.history).done.at(-1)
    if (action === undefined) throw new CaseProblem('nothing-to-undo', '没有可以撤销的修改。')
    savedOrExplained(() => undoEdits(this.db, this.history, this.by(actor), action), CITY_FORMAT)
    this.readEdits()
  }

  /** Does again what was taken back last; throws CaseProblem `nothing-to-redo` and `not-saved`. */
  redo(actor: string): void {
    this.refuseReadOnly()
    const next = editStack(this.history).undone.at(-1)
    if (!next) throw new CaseProblem('nothing-to-redo', '没有可以重做的修改。')
    savedOrExplained(() => redoEdits(this.db, this.history, this.by(actor), next), CITY_FORMAT)
    this.readEdits()
  }

  /** Checks everything that the file claims; it changes nothing. */
  verify(): CityVerification {
    return verifyCity(this.db)
  }

  /** The calendar day on this laptop, as 2024-11-30. */
  today(): string {
    return localDay(this.around.now())
  }

  /** Lets go of the file; the emptied journal goes too, so that nothing but the city file is there to be copied. */
  close(): void {
    try {
      if (!this.readOnly) this.db.pragma('journal_mode = DELETE')
    } finally {
      this.db.close()
    }
  }

  private by = (actor: string) => ({
    action: this.around.newId(),
    at: this.around.now().toISOString(),
    actor,
  })

  private readEdits(): void {
    const before = this.settings
    this.history = listEdits(this.db)
    this.cells = cellsOf(this.history)
    if (!isDeepStrictEqual(before, this.settings)) this.made = null
  }

  private refuseReadOnly(): void {
    if (this.readOnly) throw new CaseProblem('read-only', `${this.fileName} 以只读方式打开，不能修改。`)
  }
}

const noTown = () => new CaseProblem('no-town', '全市汇总里没有这个镇。请刷新后再选。')
