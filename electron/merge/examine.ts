import { basename } from 'node:path'
import { CaseProblem, type Problem, problemOf } from '@shared/outcome'
import { reasonRefused } from '../exchange/examine'
import { allowedBy } from '../store/newer'
import { openCaseFile, openProblem } from '../store/open'

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
    // What a newer program wrote may mean what this one cannot read, and a file of this one's cannot hold.
    if (allowedBy(opened.db) !== 'write') return problemOf(newer(name))
    const why = reasonRefused(opened.db)
    return why === null ? null : damaged(name, why[0]!)
  } finally {
    opened.db.close()
  }
}

const newer = (name: string) =>
  new CaseProblem(
    'newer-version',
    `${basename(name)} 由更新版本的督核写成，本版本不能并入。文件和案卷都未改动。请先升级督核。`,
  )

const damaged = (name: string, why: string): Problem =>
  problemOf(
    new CaseProblem(
      'damaged',
      `${basename(name)} 没有通过校验（${why}），不能并入。文件未改动。请向提供者重新索取。`,
    ),
  )
