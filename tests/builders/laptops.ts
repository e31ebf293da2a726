import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseEvent } from '@shared/events'
import type { MergePlan } from '@shared/merge/plan'
import { examineFile } from '../../electron/merge/examine'
import type { Examiner } from '../../electron/merge/examiner'
import { receiveFiles } from '../../electron/merge/incoming'
import { mergeFiles } from '../../electron/merge/merge-files'
import { CaseSession } from '../../electron/session'
import type { Surroundings } from '../../electron/store/clock'
import { listHeads } from '../../electron/store/current'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import { listPhotoHashes } from '../../electron/store/photos'
import { type Verification, verifyCaseFile } from '../../electron/store/verify'
import { testSurroundings } from './surroundings'

/** A laptop with a home of its own and its copy of the case. */
export interface Laptop {
  home: string
  file: string
  around: ReturnType<typeof testSurroundings>
}

/** Hands a copy of the case to a laptop of this number. */
export function laptopWith(folder: string, device: number, original: string): Laptop {
  const home = join(folder, `laptop${device}`)
  mkdirSync(home, { recursive: true })
  const file = join(home, '案卷.duhe')
  copyFileSync(original, file)
  return { home, file, around: testSurroundings(device) }
}

/** Opens the laptop's case for work. */
export function work<T>(
  { file, around }: { file: string; around: Surroundings },
  doing: (session: CaseSession) => T,
): T {
  const session = CaseSession.open(file, 'write', around)
  try {
    return doing(session)
  } finally {
    session.close()
  }
}

const examineHere: Examiner = async (files) => files.map(examineFile)

/** Merges files into a laptop's case and returns what came of it. */
export async function mergeInto(
  laptop: Laptop,
  from: readonly string[],
  examine: Examiner = examineHere,
): Promise<MergePlan> {
  const { home, file, around } = laptop
  const session = CaseSession.open(file, 'write', around)
  try {
    const { signal } = new AbortController()
    const incoming = await receiveFiles(from, { home, into: file, examine }, signal)
    try {
      return mergeFiles(session, incoming.files)
    } finally {
      incoming.close()
    }
  } finally {
    session.close()
  }
}

/** Everything that a file holds, in an order that does not depend on how it came there. */
export interface Held extends Verification {
  history: CaseEvent[]
  heads: ReturnType<typeof listHeads>
  photos: string[]
}

export function heldBy(file: string): Held {
  const verified = verifyCaseFile(file)
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  try {
    const history = listEvents(opened.db).sort((a, b) => (a.id < b.id ? -1 : 1))
    return { ...verified, history, heads: listHeads(opened.db), photos: listPhotoHashes(opened.db).sort() }
  } finally {
    opened.db.close()
  }
}
