import type { ThemeChoice } from '@shared/theme'
import type { SettingsFile } from './settings'
import type { SettleSnapshot } from './snapshot-thread'
import type { Tools } from './tools'

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
export interface DeskTools extends Tools {
  settings: SettingsFile
  dialogs: Dialogs
  settle: SettleSnapshot
  /** Dresses the window, or leaves it to the system. */
  wear(theme: ThemeChoice): void
}
