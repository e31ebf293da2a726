import { statSync } from 'node:fs'
import type { CaseEvent } from '@shared/events'
import { expect, test } from 'vitest'
import { listHeads } from '../../electron/store/current'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import { verifyOpen } from '../../electron/store/verify'
import { enterpriseId, makeCaseFile, rubrics } from '../builders/case-file'
import { startScoring } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'

const LONG = process.env.DUHE_FAULTS === 'long'
const KILLS = LONG ? 1_000 : 15
const KILLS_A_FILE = 50
const MOST_LINES = 60

const random = makeRandom(20_240_603)
const criteria = rubrics.enterprise.criteria.filter((each) => each.points >= 200)

interface Line {
  subject: string
  phase: 'verification'
  criterion: string
  deduct: number
  reason: string
}

/** A score that tells its place in the stream by its reason. */
const lineAt = (place: number): Line => ({
  subject: enterpriseId(1 + random.below(3)),
  phase: 'verification',
  criterion: random.pick(criteria).id,
  deduct: random.below(200) / 100,
  reason: `第 ${place} 条`,
})

/** Feeds lines and kills the process somewhere on the way; returns the lines sent and the events acknowledged. */
async function scoreUntilKilled(home: string, file: string, lines: readonly Line[]) {
  const scoring = startScoring(home, file)
  const wanted = random.below(MOST_LINES)
  const acknowledged: string[] = []
  for (const line of lines) scoring.send(line)
  const killSoon = () => setTimeout(scoring.kill, random.below(6))
  if (wanted === 0) killSoon()
  for await (const text of scoring.acknowledgements) {
    acknowledged.push((JSON.parse(text) as { event: string }).event)
    if (acknowledged.length === wanted) killSoon()
  }
  await scoring.over
  return acknowledged
}

/** What the file holds after the crash, once everything it claims was checked. */
function readAfterCrash(file: string) {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(`does not open: ${opened.failure.kind}`)
  expect(verifyOpen(opened.db).findings).toEqual([])
  const rows = { events: listEvents(opened.db), heads: listHeads(opened.db) }
  expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok')
  opened.db.close()
  return rows
}

const cellOf = ({ entity, item }: { entity: string; item: string }) => `${entity} ${item}`
const placeOf = ({ body }: { body: string }) => Number(/第 (\d+) 条/.exec(body)![1])

/** Every acknowledged line is an event with that line's content, and no cell fell back behind one. */
function expectNothingLost(
  lines: readonly Line[],
  acknowledged: readonly string[],
  { events, heads }: ReturnType<typeof readAfterCrash>,
) {
  const byId = new Map<string, CaseEvent>(events.map((event) => [event.id, event]))
  const headPlace = new Map(heads.map((head) => [cellOf(head), head]))
  acknowledged.forEach((id, at) => {
    const line = lines[at]!
    const event = byId.get(id)
    expect(event, `acknowledged ${line.reason}`).toBeDefined()
    expect(event).toMatchObject({ entity: `sheet/${line.subject}/verification/1/`, item: line.criterion })
    expect(JSON.parse(event!.body)).toMatchObject({
      deduction: Math.round(line.deduct * 100),
      reason: line.reason,
    })
    expect(placeOf(headPlace.get(cellOf(event!))!)).toBeGreaterThanOrEqual(placeOf(event!))
  })
}

/** Whether the crash left a transaction to be taken back. */
const leftJournal = (file: string) => (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0

test(`no acknowledged score is lost in ${KILLS} kills`, { timeout: LONG ? 3_600_000 : 60_000 }, async () => {
  const counts = { kills: 0, acknowledged: 0, unacknowledged: 0, journals: 0 }
  let place = 0
  while (counts.kills < KILLS) {
    const folder = tempFolder()
    const { file } = makeCaseFile(folder, 3)
    for (let kill = 0; kill < KILLS_A_FILE && counts.kills < KILLS; kill += 1) {
      const before = readAfterCrash(file).events.length
      const lines = Array.from({ length: MOST_LINES * 4 }, () => lineAt(++place))
      const acknowledged = await scoreUntilKilled(folder, file, lines)
      counts.journals += leftJournal(file) ? 1 : 0
      const after = readAfterCrash(file)
      expectNothingLost(lines, acknowledged, after)
      counts.kills += 1
      counts.acknowledged += acknowledged.length
      counts.unacknowledged += after.events.length - before - acknowledged.length
    }
  }
  console.log(JSON.stringify(counts))
  expect(counts.acknowledged).toBeGreaterThan(KILLS)
  expect(counts.unacknowledged).toBeGreaterThanOrEqual(0)
})
