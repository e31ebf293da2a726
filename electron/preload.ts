import { CHANNEL } from '@shared/channel'
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('duhe', {
  call: (name: string, input: unknown) => ipcRenderer.invoke(CHANNEL, name, input),
})
