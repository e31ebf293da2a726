import { type BrowserWindow, dialog, shell } from 'electron'
import type { Dialogs } from './desk'

const CASES = [{ name: '督核案卷', extensions: ['duhe', 'duhe-locked'] }]
const WORKBOOKS = [{ name: 'Excel 工作簿', extensions: ['xlsx', 'xls', 'et', 'csv'] }]

/** Asks through the system's own dialogs, over the given window. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  const chooseFile = async (title: string, filters: Electron.FileFilter[]) => {
    const { filePaths } = await dialog.showOpenDialog(window(), { title, filters, properties: ['openFile'] })
    return filePaths[0] ?? null
  }
  return {
    chooseCase: () => chooseFile('打开案卷', CASES),
    chooseCases: async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: '选择要并入的案卷文件',
        filters: CASES,
        properties: ['openFile', 'multiSelections'],
      })
      return filePaths
    },
    chooseWorkbook: () => chooseFile('选择工作簿', WORKBOOKS),
    chooseFolder: async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: '选择存放报告的文件夹',
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
    chooseSave: async (name) => {
      const { filePath } = await dialog.showSaveDialog(window(), { title: '另存为', defaultPath: name })
      return filePath || null
    },
    showFolder: (path) => shell.showItemInFolder(path),
    openFile: async (path) => (await shell.openPath(path)) === '',
  }
}
