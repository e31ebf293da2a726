import { dirname, join } from 'node:path'
import { Desk, type Dialogs } from '../../electron/desk'
import { runInFork } from '../../electron/import/child'
import { SettingsFile } from '../../electron/settings'
import { resources } from './case-file'
import { CLI } from './cli'
import { testSurroundings } from './surroundings'
import { typesetHere } from './typeset'

/** Whoever cancels every dialog but the one for a folder. */
const dialogsWith = (folder: string | null): Dialogs => ({
  chooseCase: async () => null,
  chooseWorkbook: async () => null,
  chooseFolder: async () => folder,
  chooseSave: async () => null,
  showFolder: () => undefined,
  openFile: async () => true,
})

/** A desk without a window, on a home folder of its own. */
export const testDesk = (home: string, device: number, folder: string | null = null): Desk =>
  new Desk({
    home,
    resources,
    settings: new SettingsFile(home),
    around: testSurroundings(device),
    dialogs: dialogsWith(folder),
    reader: { runChild: () => Promise.reject(new Error('no workbook here')), script: '' },
    caseChild: { runChild: runInFork, script: join(dirname(CLI), 'case-child.js') },
    typeset: typesetHere,
    wear: () => undefined,
  })
