import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { sendName } from '@shared/exchange/send-words'
import { CaseProblem } from '@shared/outcome'
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

/** Takes in the file that was dropped on the window; null where it waits for its code. Throws CaseProblem `one-at-a-time` where there were several. */
export async function openHanded(desk: Desk, { token }: { token: string }): Promise<CaseHead | null> {
  const [file, ...more] = desk.handed.take(token)
  if (more.length > 0)
    throw new CaseProblem(
      'one-at-a-time',
      `拖进来 ${more.length + 1} 个文件，一次只能收下一份案卷，都没有收下。请一份一份地拖；同一案卷的几份副本，也可以到“合并”里一次选中。`,
    )
  return receiveFile(desk, file!)
}

export const unlock = (desk: Desk, { code }: { code: string }): Promise<CaseHead> =>
  unlockWaiting(desk, code.replace(/\s/g, ''))

/** Puts away what waits: a locked file for its code, a damaged one to be rescued. */
export function putAside(desk: Desk): null {
  forgetLocked(desk)
  desk.damagedFile = null
  return null
}

export function dismiss(desk: Desk): null {
  desk.arrival = null
  desk.problem = null
  return null
}

/** The copies of the open case that came in and are not merged yet. */
export const readWaiting = (desk: Desk): string[] => listWaiting(desk)

/** Shows what some of them would bring together. */
export const mergeWaiting = (desk: Desk, { names }: { names: readonly string[] }): Promise<MergePreview> =>
  previewFiles(
    desk,
    names.map((name) => inboxFile(desk.tools.home, name)),
  )

/** The place with its ending, which a person may have left out; throws CaseProblem `exists` where that is another file. */
function withEnding(chosen: string, ending: string): string {
  if (chosen.endsWith(ending)) return chosen
  const target = `${chosen}${ending}`
  if (!existsSync(target)) return target
  throw new CaseProblem('exists', `${target} 已经存在，没有改动它。请换一个文件名。`)
}

/** Writes a verified copy of the open case where the panel chooses; null where they cancel. */
export async function sendChosen(desk: Desk, choice: SendChoice): Promise<Sent | null> {
  const { session, tools } = desk
  const name = sendName(safeName(session.record.township.town), session.today(), choice)
  const chosen = await tools.dialogs.chooseSave(name)
  if (chosen === null) return null
  const target = withEnding(chosen, extname(name))
  const sent = await desk.working((work) => sendCopy(session, { ...choice, target }, tools, work))
  desk.reportFolder = target
  return { ...sent, file: basename(sent.file) }
}
