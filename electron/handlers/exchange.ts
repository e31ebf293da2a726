import { basename } from 'node:path'
import { sendName } from '@shared/exchange/send-words'
import type { CaseHead } from '@shared/replies/desk'
import type { SendChoice, Sent } from '@shared/replies/exchange'
import type { MergePreview } from '@shared/replies/merge'
import type { Desk } from '../desk'
import { inboxFile } from '../exchange/inbox'
import { forgetLocked, receiveFile, unlockWaiting } from '../exchange/receive'
import { sendCopy } from '../exchange/send'
import { listWaiting } from '../exchange/waiting'
import { safeName } from '../library'
import { previewFiles } from './merge'

/** Takes in the first of the files that were dropped on the window; null where it waits for its code. */
export const openHanded = (desk: Desk, { token }: { token: string }): Promise<CaseHead | null> =>
  receiveFile(desk, desk.handed.take(token)[0]!)

export const unlock = (desk: Desk, { code }: { code: string }): Promise<CaseHead> =>
  unlockWaiting(desk, code.replace(/\s/g, ''))

export function putAside(desk: Desk): null {
  forgetLocked(desk)
  return null
}

export function dismiss(desk: Desk): null {
  desk.arrival = null
  desk.problem = null
  return null
}

/** The copies of the open case that came in and are not merged yet. */
export const readWaiting = (desk: Desk): string[] => listWaiting(desk)

/** Shows what one of them would bring. */
export const mergeWaiting = (desk: Desk, { name }: { name: string }): Promise<MergePreview> =>
  previewFiles(desk, [inboxFile(desk.tools.home, name)])

/** Writes a verified copy of the open case where the panel chooses; null where they cancel. */
export async function sendChosen(desk: Desk, choice: SendChoice): Promise<Sent | null> {
  const { session, tools } = desk
  const name = sendName(safeName(session.record.township.town), session.today(), choice)
  const target = await tools.dialogs.chooseSave(name)
  if (target === null) return null
  const sent = await desk.working((work) => sendCopy(session, { ...choice, target }, tools, work))
  desk.reportFolder = target
  return { ...sent, file: basename(sent.file) }
}
