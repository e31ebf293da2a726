import { basename } from 'node:path'
import { sendName } from '@shared/exchange/send-words'
import type { CaseHead } from '@shared/replies/desk'
import type { SendChoice, Sent } from '@shared/replies/exchange'
import type { Desk } from '../desk'
import { forgetLocked, receiveFile, unlockWaiting } from '../exchange/receive'
import { sendCopy } from '../exchange/send'
import { safeName } from '../library'

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
