import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { afterAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import { type Rescued, rescueCase } from '../../electron/store/rescue'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, newCase } from '../builders/case-file'
import { DAMAGES, damagedCopy, eventsBySql, fullCase } from '../builders/damage'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'

const RUNS = process.env.DUHE_FAULTS === 'long' ? 1_500 : 25

const folder = tempFolder(afterAll)
const whole = fullCase(folder)
const shippedRubrics = Object.values(newCase().rubricTexts)
const originals = new Map(whole.events.map((event) => [event.id, event]))
let files = 0

/** Rescues a damaged file; null where it is refused because its act of creation is gone. */
function rescued(bytes: Buffer, copies: string[] = []) {
  files += 1
  const file = damagedCopy(folder, `坏${files}.duhe`, bytes)
  const out = join(folder, `救${files}.duhe`)
  try {
    const order = { file, out, copies, snapshotsOf: () => [], shippedRubrics, actor: ACTOR }
    return { file, out, told: rescueCase(order, whole.around) }
  } catch (error) {
    expect(error).toBeInstanceOf(CaseProblem)
    expect((error as CaseProblem).code).toMatch(/^(damaged|not-a-case)$/)
    return { file, out: null, told: null }
  }
}

function contentOf(file: string) {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw new Error(opened.failure.kind)
  const events = listEvents(opened.db)
  const photos = opened.db.prepare('SELECT hash, bytes FROM photo').raw().all() as [string, Buffer][]
  opened.db.close()
  return { events, photos }
}

/** Nothing but what the original held is in a rescued file, all of it unchanged, and the file is sound. */
function expectHonest(out: string, { salvaged, lost, photos }: Rescued) {
  const verification = verifyCaseFile(out)
  expect(verification.findings).toEqual([])
  const content = contentOf(out)
  const old = content.events.filter(({ kind }) => kind !== 'salvaged')
  for (const event of old) expect(event).toEqual(originals.get(event.id))
  for (const [hash, bytes] of content.photos) expect(bytes).toEqual(whole.photos.get(hash))
  expect(old.length).toBe(salvaged)
  expect(lost).toBeLessThanOrEqual(originals.size - salvaged)
  expect(verification.notes.length).toBe(lost + photos.lost > 0 ? 1 : 0)
  expect(content.events.length - old.length).toBe(lost + photos.lost > 0 ? 1 : 0)
  return old
}

describe.each(Object.entries(DAMAGES))('%s', (name, damage) => {
  test(`${RUNS} times, and what is salvaged is what was there`, { timeout: 3_600_000 }, () => {
    const random = makeRandom(name.length * 7_919)
    const rate = { events: 0, sql: 0, photos: 0, refused: 0, known: 0 }
    for (let run = 0; run < RUNS; run += 1) {
      const { file, out, told } = rescued(damage(Buffer.from(whole.bytes), random))
      const bySql = eventsBySql(file)
      rate.sql += bySql.size
      if (out === null) {
        rate.refused += 1
        continue
      }
      const kept = new Set(expectHonest(out, told).map(({ id }) => id))
      for (const id of bySql.keys()) expect(kept).toContain(id)
      rate.events += kept.size
      rate.photos += contentOf(out).photos.length
      rate.known += told.lost
    }
    const share = (part: number, of: number) => `${((part / (of * RUNS)) * 100).toFixed(1)}%`
    console.log(
      `${name}: events ${share(rate.events, originals.size)} (by SQL ${share(rate.sql, originals.size)}), photos ${share(rate.photos, whole.photos.size)}, refused ${rate.refused}`,
    )
  })
})

test('a sound file comes out with the same history, and nothing is said to be missing', () => {
  const { out, told } = rescued(Buffer.from(whole.bytes))
  expect(told).toEqual({ salvaged: originals.size, lost: 0, photos: { salvaged: 8, lost: 0 } })
  expect(verifyCaseFile(out!).stateHash).toBe(verifyCaseFile(whole.file).stateHash)
})

test('what one damaged file lost comes out of an older copy of the case', () => {
  const half = Buffer.from(whole.bytes).fill(0, 4_096, Math.floor(whole.bytes.length / 2))
  const { out, told } = rescued(half, [whole.file])
  expect(told).toMatchObject({ salvaged: originals.size, lost: 0 })
  expectHonest(out!, told!)
})

test('what is no case file is refused, and nothing is written', () => {
  expect(rescued(Buffer.alloc(50_000, 'x'))).toMatchObject({ out: null })
  expect(rescued(Buffer.alloc(0))).toMatchObject({ out: null })
})
