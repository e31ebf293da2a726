import { Desk, type Dialogs } from '../../electron/desk'
import { SettingsFile } from '../../electron/settings'
import { settleSnapshot } from '../../electron/store/snapshots'
import { resources } from './case-file'
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
    typeset: typesetHere,
    settle: async (draft) => {
      settleSnapshot(draft)
      return null
    },
    wear: () => undefined,
  })
