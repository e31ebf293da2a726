import { CHANNEL, HAND_OVER_CHANNEL } from '@shared/channel'
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Desk } from './desk'
import { answer, dispatch } from './dispatch'

/** Answers the window's calls and takes the files dropped on it, and only those of its own main frame. */
export function answerCalls(desk: Desk, origin: string): void {
  ipcMain.handle(CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isOurs(event, origin)) throw new Error('a call from a foreign frame')
    return dispatch(desk, name, input)
  })
  ipcMain.handle(HAND_OVER_CHANNEL, (event, paths: unknown) => {
    if (!isOurs(event, origin)) throw new Error('files from a foreign frame')
    return answer('hand over', () => desk.handed.hold(paths))
  })
}

function isOurs({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${origin}/`)
}
