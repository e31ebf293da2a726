import { basename } from 'node:path'
import type { IntakeEntry, IntakeReport } from '@shared/city/intake'
import { CaseProblem } from '@shared/outcome'
import type { Rubrics } from '@shared/rubric'
import { savedOrExplained } from '../disk-trouble'
import type { Surroundings } from '../store/clock'
import type { Db } from '../store/schema'
import type { Work } from '../work'
import { caseFilesOf } from './case-files'
import type { TownReader } from './child'
import { CITY_FORMAT } from './format'
import { Intake } from './intake'
import type { Reading } from './reader-seat'
import { TownReaders } from './town-readers'
import { copyOfBytes } from './towns'

export interface TakeInRequest {
  actor: string
  reader: TownReader
  work: Work
  around: Surroundings
  /** The forms of the city. */
  rubrics: Rubrics
  /** Hears of each file when its line is on the disk. */
  told?: ((entry: IntakeEntry) => void) | undefined
  /** Whether every town is counted from its records, those that are in already too. */
  recompute?: boolean | undefined
}

/** How many files are begun before the first of them is settled: enough that no reader waits, few enough that memory stays flat. */
const AHEAD = 4

/** Reads files two at a time and takes them in one after the other by name, so that the same files always come to the same; throws CaseProblem `not-saved`, and `cancelled` where the city was closed meanwhile. */
export async function takeIn(
  db: Db,
  paths: readonly string[],
  { actor, reader, work, around, rubrics, told, recompute = false }: TakeInRequest,
): Promise<IntakeReport> {
  const started = performance.now()
  const files = caseFilesOf(paths)
  const intake = new Intake(db, { actor, around, rubrics, recompute })
  const readers = new TownReaders(reader, {
    known: (sha256) => (recompute ? null : copyOfBytes(db, sha256)),
    recompute,
  })
  const close = () => readers.close()
  work.signal.addEventListener('abort', close)
  const begun: Promise<Reading | null>[] = []
  let done = 0
  try {
    for (const file of files) {
      while (begun.length < AHEAD && done + begun.length < files.length)
        begun.push(readers.read(files[done + begun.length]!))
      if (work.signal.aborted) break
      work.step(`汇总 ${basename(file)}`, done, files.length)
      const reading = await begun.shift()!
      if (!reading || !db.open) break
      const entry = savedOrExplained(() => intake.settle(file, reading), CITY_FORMAT)
      told?.(entry)
      done += 1
    }
  } finally {
    work.signal.removeEventListener('abort', close)
    close()
  }
  if (!db.open) throw closedMidway()
  const seconds = Math.round((performance.now() - started) / 10) / 100
  return { entries: intake.entries(), left: files.slice(done), seconds }
}

const closedMidway = () =>
  new CaseProblem('cancelled', '市级汇总已关闭，没有读完。已汇总的镇都在；其余的文件，请打开后再选一次。')
