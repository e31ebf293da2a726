import type { ThemeChoice } from '@shared/theme'
import type { TownReader } from './city/child'
import type { CaseChild } from './exchange/child'
import type { WorkbookReader } from './import/workbook'
import type { Examiner } from './merge/examiner'
import type { WordReader } from './read-back/word-reader'
import type { Typesetter } from './report/typesetter'
import type { SettingsFile } from './settings'
import type { SettleSnapshot } from './snapshot-thread'
import type { Surroundings } from './store/clock'

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

/** What the desk works with besides the files on it. */
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
