import { dirname, join } from 'node:path'
import { startInFork } from '../../electron/city/child'
import { Desk } from '../../electron/desk'
import type { Dialogs } from '../../electron/desk-tools'
import { runInFork } from '../../electron/import/child'
import { examineFile } from '../../electron/merge/examine'
import { SettingsFile } from '../../electron/settings'
import { settleSnapshot } from '../../electron/store/snapshots'
import { resources } from './case-file'
import { CLI, TOWN_READER } from './cli'
import { readWordHere } from './read-word'
import { testSurroundings } from './surroundings'
import { typesetHere } from './typeset'

/** Whoever cancels every dialog but the one for a folder and the one for files to merge. */
const dialogsWith = (folder: string | null, cases: string[]): Dialogs => ({
  chooseCase: async () => null,
  chooseCases: async () => cases,
  chooseCity: async () => null,
  chooseWorkbook: async () => null,
  chooseDocument: async () => null,
  chooseFolder: async () => folder,
  chooseSave: async () => null,
  showFolder: () => undefined,
  openFile: async () => true,
})

/** A desk without a window, on a home folder of its own. */
export const testDesk = (
  home: string,
  device: number,
  folder: string | null = null,
  cases: string[] = [],
): Desk =>
  new Desk({
    home,
    resources,
    settings: new SettingsFile(home),
    around: testSurroundings(device),
    dialogs: dialogsWith(folder, cases),
    reader: { runChild: () => Promise.reject(new Error('no workbook here')), script: '' },
    readWord: readWordHere,
    townReader: { startChild: startInFork, script: TOWN_READER },
    caseChild: { runChild: runInFork, script: join(dirname(CLI), 'case-child.js') },
    examine: async (files) => files.map(examineFile),
    typeset: typesetHere,
    settle: async (draft) => {
      settleSnapshot(draft)
      return null
    },
    wear: () => undefined,
  })
