import { dirname, join } from 'node:path'
import { Desk, type Dialogs } from '../../electron/desk'
import { runInFork } from '../../electron/import/child'
import { examineFile } from '../../electron/merge/examine'
import { SettingsFile } from '../../electron/settings'
import { resources } from './case-file'
import { CLI } from './cli'
import { testSurroundings } from './surroundings'
import { typesetHere } from './typeset'

/** Whoever cancels every dialog but the one for a folder and the one for files to merge. */
const dialogsWith = (folder: string | null, cases: string[]): Dialogs => ({
  chooseCase: async () => null,
  chooseCases: async () => cases,
  chooseWorkbook: async () => null,
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
    caseChild: { runChild: runInFork, script: join(dirname(CLI), 'case-child.js') },
    examine: async (files) => files.map(examineFile),
    typeset: typesetHere,
    wear: () => undefined,
  })
