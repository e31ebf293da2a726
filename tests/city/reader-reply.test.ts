import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInFork } from '../../electron/city/child'
import type { ReaderAnswer, ReaderOrder } from '../../electron/city/read-town'
import { answerOf, replyOf } from '../../electron/city/reader-reply'
import type { TownRead } from '../../electron/city/whole-town'
import { sha256 } from '../../electron/store/hash'
import { pack } from '../../electron/store/packed'
import { Work } from '../../electron/work'
import { ACTOR } from '../builders/case-file'
import { makeCity, makeTown } from '../builders/city-files'
import { TOWN_READER } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const folder = tempFolder(afterAll)

type TownAnswer = ReaderAnswer & { kind: 'town' }

/** What the real reader says of a file. */
function said(order: ReaderOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = startInFork(TOWN_READER, 256, {
      heard: (message) => {
        child.kill()
        resolve(message)
      },
      ended: () => reject(new Error('the reader ended')),
    })
    child.send(order)
  })
}

let counted: TownAnswer
let sealed: TownAnswer

beforeAll(async () => {
  const answers = [false, true].map(async (isSealed, index) => {
    const path = makeTown(folder, { number: index + 1, sealed: isSealed })
    const reply = replyOf(await said({ no: 7, path, known: [], recompute: false }))
    expect(reply?.no).toBe(7)
    return reply?.answer as TownAnswer
  })
  ;[counted, sealed] = (await Promise.all(answers)) as [TownAnswer, TownAnswer]
})

const withTown = (change: Partial<Record<keyof TownRead, unknown>>): unknown => ({
  ...counted,
  town: { ...counted.town, ...change },
})

test('what the reader says is taken as it is: a town that was counted, one that a seal stored, a refusal', async () => {
  expect(counted.town.seal).toBeNull()
  expect(sealed.town.seal).not.toBeNull()
  for (const answer of [counted, sealed]) expect(answerOf(answer)).toEqual(answer)
  const path = `${folder}/没有.duhe`
  const reply = replyOf(await said({ no: 0, path, known: [], recompute: false }))
  expect(answerOf(reply?.answer)).toMatchObject({ refusal: { kind: 'unreadable', why: 'missing' } })
})

test.each([
  undefined,
  null,
  'done',
  {},
  { no: '1', answer: {} },
  { no: 1.5, answer: {} },
  { no: 1, more: 2 },
])('a message like %j answers no order', (message) => {
  expect(replyOf(message)).toBeNull()
})

/** Every place of a value, as the way to it. */
function placesOf(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [way]
  return [way, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...way, key]))]
}

function changedAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (value: never) => unknown,
): unknown {
  if (key === undefined) return change(value as never)
  const holder = value as Record<string, unknown>
  const changed = changedAt(holder[key], rest, change)
  if (Array.isArray(value)) return value.with(Number(key), changed)
  const { [key]: _, ...others } = holder
  return changed === GONE ? others : { ...others, [key]: changed }
}

const GONE = Symbol('gone')
const WRONG = [GONE, undefined, 12.5, -1, true, [[]], { more: 1 }, Number.NaN] as const

test('an answer of which any part is gone or of another shape is none', () => {
  const taken = [counted, sealed].flatMap((answer) =>
    placesOf(answer).flatMap((place) =>
      WRONG.filter((wrong) => answerOf(changedAt(answer, place, () => wrong)) !== null).map(
        (wrong) => `${place.join('.')} = ${String(wrong)}`,
      ),
    ),
  )
  expect(taken).toEqual([])
})

describe('what does not belong together', () => {
  const flipped = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte))
  const bomb = gzipSync(Buffer.alloc(65 << 20))
  const cases: [string, (town: TownRead) => Partial<Record<keyof TownRead, unknown>>][] = [
    [
      'a summary with the hash of another',
      ({ summary, tally }) => ({ summary: { ...summary, hash: tally.hash } }),
    ],
    [
      'a summary with one bit changed',
      ({ summary }) => ({ summary: { ...summary, bytes: flipped(summary.bytes) } }),
    ],
    ['a tally cut short', ({ tally }) => ({ tally: { ...tally, bytes: tally.bytes.slice(0, -9) } })],
    ['a tally that is not packed', () => ({ tally: { bytes: Buffer.from('{}'), hash: sha256('{}') } })],
    [
      'a summary that fills the memory',
      () => ({ summary: { bytes: bomb, hash: sha256(Buffer.alloc(65 << 20)) } }),
    ],
    ['a history of more events than are told of', ({ events }) => ({ events: events - 1 })],
    ['a history that was cut', ({ history }) => ({ history: history.slice(0, -1) })],
    ['a version without laptops', () => ({ version: {} })],
    [
      'a version that goes further than the history',
      ({ stateHash }) => ({ version: { laptop: [{ seq: 1, hash: stateHash }] } }),
    ],
    [
      'a form with another hash',
      ({ rubrics }) => ({ rubrics: { ...rubrics, township: rubrics.enterprise } }),
    ],
    [
      'a form that is none',
      ({ rubrics, rubricTexts }) => ({
        rubrics: { ...rubrics, enterprise: sha256('{}') },
        rubricTexts: { ...rubricTexts, enterprise: '{}' },
      }),
    ],
    [
      'a form that is not even JSON',
      ({ rubrics, rubricTexts }) => ({
        rubrics: { ...rubrics, enterprise: sha256('附件3') },
        rubricTexts: { ...rubricTexts, enterprise: '附件3' },
      }),
    ],
  ]

  test.each(cases)('%s', (_, change) => {
    expect(answerOf(withTown(change(counted.town)))).toBeNull()
  })
})

test('the inside of a summary is not looked into: its hash answers for it', () => {
  expect(answerOf(withTown({ summary: pack({ another: 'build' }) }))).not.toBeNull()
})

test('a town of which the reader says nonsense is the only one that stays out', async () => {
  const towns = [1, 2, 3].map((number) => makeTown(tempFolder(), { number, town: `第${number}镇` }))
  const city = makeCity(tempFolder())
  const startChild: typeof startInFork = (script, memoryMb, ears) => {
    const heard = (message: unknown) => {
      const { no, answer } = replyOf(message)!
      const { town } = answer as TownAnswer
      const isSecond = town.town === '第2镇'
      ears.heard({
        no,
        answer: isSecond ? { ...counted, town: { ...town, tally: town.summary, events: 'all' } } : answer,
      })
    }
    return startInFork(script, memoryMb, { ...ears, heard })
  }
  const reader = { startChild, script: TOWN_READER }
  const { entries } = await city.takeIn(towns, { actor: ACTOR, reader, work: new Work() })
  expect(entries.map(({ verdict }) => verdict)).toEqual(['joined', 'unreadable', 'joined'])
  expect(entries[1]?.reason).toContain('读取时内存不足或中断')
  expect(city.result().towns).toHaveLength(2)
  city.close()
})
