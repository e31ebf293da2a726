import { randomInt } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { SendChoice, Sent } from '@shared/replies/exchange'
import { libraryFolder } from '../library'
import type { CaseSession } from '../session'
import type { Surroundings } from '../store/clock'
import { verifyCaseFile } from '../store/verify'
import type { Work } from '../work'
import { type CaseChild, lockInChild } from './child'
import { putOnMedium } from './medium'
import { codeOf } from './move-file'
import { writeCopy } from './write-copy'

const CODE_DIGITS = 12

/** A code of twelve digits, for the telephone. */
const newCode = (): string => Array.from({ length: CODE_DIGITS }, () => randomInt(10)).join('')

export interface SendTools {
  home: string
  around: Surroundings
  caseChild: CaseChild
}

/** Writes a verified copy of the open case to a place of the panel's choice; the case itself is not changed. */
export async function sendCopy(
  session: CaseSession,
  { target, ...choice }: SendChoice & { target: string },
  { home, around, caseChild }: SendTools,
  work: Work,
): Promise<Sent> {
  refuseOwnPlaces(session, target, home)
  const outbox = join(home, 'outbox')
  mkdirSync(outbox, { recursive: true })
  const plain = join(outbox, `${around.newId()}.tmp`)
  const locked = `${plain}-locked`
  const code = choice.encrypt ? newCode() : null
  try {
    work.step('写副本')
    const replaced = copyOrExplain(() => writeCopy(session, plain, choice, around))
    work.step('核对副本')
    const events = verifiedEvents(plain)
    if (code) {
      work.step('加密')
      await lockInChild(caseChild, { file: plain, out: locked, code }, work.signal)
    }
    const sha256 = await putOnMedium(code ? locked : plain, target, work)
    return { file: target, bytes: statSync(target).size, sha256, events, code, replaced }
  } finally {
    for (const draft of [plain, `${plain}-journal`, locked]) rmSync(draft, { force: true })
  }
}

/** A copy goes elsewhere: never over the open case, nor among the files of the library. */
function refuseOwnPlaces({ file }: CaseSession, target: string, home: string): void {
  const place = resolve(target)
  if (place !== resolve(file) && dirname(place) !== resolve(libraryFolder(home))) return
  throw new CaseProblem('own-place', '不能发送到案卷库自己的文件夹，没有写出文件。请选择 U 盘或其他文件夹。')
}

function copyOrExplain<T>(copy: () => T): T {
  try {
    return copy()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'SQLITE_FULL' || code === 'ENOSPC')
      throw new CaseProblem(
        'disk-full',
        '本机磁盘空间不够写副本，没有写出文件，案卷没有改动。请清理磁盘后再试。',
      )
    if (code.startsWith('SQLITE_'))
      throw new CaseProblem(
        'copy-failed',
        '案卷读不完整，或本机磁盘写不进去，没有写出文件。请先用“检查案卷”核对，再发送。',
      )
    throw error
  }
}

/** How many events the copy holds, once everything that it claims was checked. */
function verifiedEvents(file: string): number {
  const { ok, findings, events } = verifyCaseFile(file)
  if (ok) return events
  throw new CaseProblem(
    'damaged',
    `写出的副本没有通过校验（${findings[0]}），没有发送。请先用“检查案卷”核对本机的案卷。`,
    { findings },
  )
}
