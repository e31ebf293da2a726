import { CHANNEL, HAND_OVER_CHANNEL } from '@shared/channel'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

contextBridge.exposeInMainWorld('duhe', {
  call: (name: string, input: unknown) => ipcRenderer.invoke(CHANNEL, name, input),
  // The paths go straight on; the page gets names and a token back, and can name no path itself.
  handOver: (files: readonly File[]) =>
    ipcRenderer.invoke(
      HAND_OVER_CHANNEL,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
})
