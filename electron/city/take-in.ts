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
import { townsDone } from './collect-garbage'
import { CITY_FORMAT } from './format'
import { Intake, type OfferedReading } from './intake'
import type { Reading } from './reader-seat'
import { TownReaders } from './town-readers'
import { copyOfBytes, townFiles } from './towns'

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
const AHEAD = 8
/** How long what is read is gathered before it goes on the disk: one town at a time would cost more than reading it. */
const GATHERED_MS = 200

/** Reads files two at a time and takes them in one after the other by name, so that the same files always come to the same; throws CaseProblem `not-saved`, and `cancelled` where the city was closed meanwhile. */
export async function takeIn(
  db: Db,
  paths: readonly string[],
  { actor, reader, work, around, rubrics, told, recompute = false }: TakeInRequest,
): Promise<IntakeReport> {
  const started = performance.now()
  const files = caseFilesOf(paths)
  const intake = new Intake(db, { actor, around, rubrics, recompute })
  const known = townFiles(db)
  const readers = new TownReaders(reader, {
    known: () => (recompute ? [] : known()),
    copyOf: (sha256) => copyOfBytes(db, sha256),
    recompute,
  })
  const close = () => readers.close()
  work.signal.addEventListener('abort', close)
  const begun: Begun[] = []
  const giveBack = townsDone()
  let done = 0
  const goAhead = (taken = 0) => {
    const from = done + taken
    for (const file of files.slice(from + begun.length, from + AHEAD)) begun.push(begin(readers, file))
  }
  /** A function of its own, so that nothing holds what was read when garbage is collected. */
  const settleReady = async (): Promise<IntakeEntry[]> => {
    const ready = await readyOnes(begun)
    if (ready.length === 0 || !db.open) return []
    // While these are written down, the readers go on.
    goAhead(ready.length)
    return savedOrExplained(() => intake.settle(ready), CITY_FORMAT)
  }
  try {
    while (done < files.length) {
      goAhead()
      if (work.signal.aborted) break
      work.step(`汇总 ${basename(files[done]!)}`, done, files.length)
      const entries = await settleReady()
      if (entries.length === 0) break
      for (const entry of entries) told?.(entry)
      done += entries.length
      giveBack(entries.length)
    }
  } finally {
    work.signal.removeEventListener('abort', close)
    close()
  }
  if (!db.open) throw closedMidway()
  const seconds = Math.round((performance.now() - started) / 10) / 100
  return { entries: intake.entries(), left: files.slice(done), seconds }
}

interface Begun {
  file: string
  reading: Promise<Reading | null>
  /** Once it is there. */
  read: Reading | null
}

function begin(readers: TownReaders, file: string): Begun {
  const reading = readers.read(file)
  const begun: Begun = { file, reading, read: null }
  reading.then((read) => {
    begun.read = read
  })
  return begun
}

/** Takes away the first files that are read, at least one, to go on the disk together; none where the readers were closed. */
async function readyOnes(begun: Begun[]): Promise<OfferedReading[]> {
  await begun[0]?.reading
  let timer: NodeJS.Timeout | undefined
  const soon = new Promise((resolve) => {
    timer = setTimeout(resolve, GATHERED_MS)
  })
  await Promise.race([soon, Promise.all(begun.map(({ reading }) => reading))])
  // Until it rings, a timer would hold all that the race was about.
  clearTimeout(timer)
  const unread = begun.findIndex(({ read }) => read === null)
  const ready = begun.splice(0, unread < 0 ? begun.length : unread)
  return ready.flatMap(({ file, read }) => (read ? [{ file, reading: read }] : []))
}

const closedMidway = () =>
  new CaseProblem('cancelled', '市级汇总已关闭，没有读完。已汇总的镇都在；其余的文件，请打开后再选一次。')
