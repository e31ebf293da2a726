import { basename } from 'node:path'
import { reasonUnsound } from '@shared/merge/sound'
import { CaseProblem, type Problem, problemOf } from '@shared/outcome'
import { openCaseFile, openProblem } from '../store/open'
import { FILE_VERSION } from '../store/schema'
import { verifyWhole } from '../store/verify'

/** More records than this nobody writes in one town: a file that holds them is there to hold us up. */
const EVENTS_MAX = 500_000

/** What is examined: a private copy, and the name that its giver knows it by. */
export interface Examined {
  copy: string
  name: string
}

/** What keeps a file from being taken in, with every hash in it recomputed; null where it is sound. */
export function examineFile({ copy, name }: Examined): Problem | null {
  const opened = openCaseFile(copy, 'read')
  if (!opened.ok) return problemOf(openProblem(name, opened.failure))
  try {
    const version = opened.db.pragma('user_version', { simple: true }) as number
    if (version > FILE_VERSION)
      return problemOf(openProblem(name, { kind: 'newer-version', isReadable: true }))
    const count = opened.db.prepare('SELECT count(*) FROM event').pluck().get() as number
    if (count > EVENTS_MAX) return damaged(name, `记录多达 ${count} 条`)
    const { ok, findings, history } = verifyWhole(opened.db)
    if (!ok) return damaged(name, findings[0]!)
    const why = reasonUnsound(history)
    return why === null ? null : damaged(name, why)
  } finally {
    opened.db.close()
  }
}

const damaged = (name: string, why: string): Problem =>
  problemOf(
    new CaseProblem(
      'damaged',
      `${basename(name)} 没有通过校验（${why}），不能并入。文件未改动。请向提供者重新索取。`,
    ),
  )
