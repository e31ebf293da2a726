import { type BrowserWindow, dialog, shell } from 'electron'
import type { Dialogs } from './desk-tools'

const CASES = [{ name: '督核案卷', extensions: ['duhe', 'duhe-locked'] }]
const CITIES = [{ name: '市级汇总', extensions: ['duhe-city'] }]
const WORKBOOKS = [{ name: 'Excel 工作簿', extensions: ['xlsx', 'xls', 'et', 'csv'] }]
const DOCUMENTS = [{ name: 'Word 文档', extensions: ['docx', 'doc', 'wps'] }]

/** Asks through the system's own dialogs, over the given window. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  const chooseFile = async (title: string, filters: Electron.FileFilter[]) => {
    const { filePaths } = await dialog.showOpenDialog(window(), { title, filters, properties: ['openFile'] })
    return filePaths[0] ?? null
  }
  return {
    chooseCase: () => chooseFile('打开案卷', CASES),
    chooseCases: async (what) => {
      const asked: Electron.OpenDialogOptions =
        what === 'folder'
          ? { title: '选择存放案卷的文件夹', properties: ['openDirectory'] }
          : { title: '选择案卷（可选多份）', filters: CASES, properties: ['openFile', 'multiSelections'] }
      return (await dialog.showOpenDialog(window(), asked)).filePaths
    },
    chooseCity: () => chooseFile('打开市级汇总', CITIES),
    chooseWorkbook: () => chooseFile('选择工作簿', WORKBOOKS),
    chooseDocument: () => chooseFile('选择改过的 Word 文件', DOCUMENTS),
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
