import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headsOf } from '@shared/apply'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { type Held, heldBy, type Laptop, laptopWith, mergeInto } from '../builders/laptops'
import { type Action, actions, play } from '../builders/random-history'

const folder = tempFolder(afterAll)
let original: string

beforeAll(() => {
  original = makeCaseFile(folder, 2, '原件.duhe').file
})

let made = 0

/** A copy of the case in which two laptops of its own did this. */
function written(all: readonly Action[], devices: readonly [number, number]): string {
  made += 1
  const file = join(folder, `${made}.duhe`)
  writeFileSync(file, readFileSync(original))
  const db = new Database(file)
  play(db, all, devices)
  db.close()
  return file
}

function copyOf(file: string): Laptop {
  made += 1
  return laptopWith(folder, 1_000 + made, file)
}

async function united(into: string, ...from: string[]): Promise<string> {
  const laptop = copyOf(into)
  for (const each of from) await mergeInto(laptop, [each])
  return laptop.file
}

/** The same events, the same current values, the same hash. */
const essence = ({ history, heads, stateHash, findings }: Held) => ({ history, heads, stateHash, findings })
const same = (one: string, other: string) => expect(essence(heldBy(one))).toEqual(essence(heldBy(other)))

const three = fc.tuple(actions, actions, actions).map(([a, b, c]) => ({ a, b, c }))

test('merging is commutative, associative and idempotent, and loses no event of either side', async () => {
  await fc.assert(
    fc.asyncProperty(three, async (histories) => {
      const a = written(histories.a, [101, 102])
      const b = written(histories.b, [103, 104])
      const c = written(histories.c, [105, 106])
      const ab = await united(a, b)
      same(ab, await united(b, a))
      same(await united(ab, c), await united(a, await united(b, c)))
      same(await united(ab, ab, a, b), ab)
      const { history, heads, findings } = heldBy(ab)
      const ids = new Set(history.map(({ id }) => id))
      for (const side of [a, b])
        for (const event of heldBy(side).history) expect(history).toContainEqual(event)
      expect(ids.size).toBe(history.length)
      expect(findings).toEqual([])
      const folded = headsOf(history).map(({ id }) => id)
      expect(heads.map(({ id }) => id).sort()).toEqual(folded.sort())
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

test('files merged in one go are what they are merged one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(three, async (histories) => {
      const [a, b, c] = [
        written(histories.a, [101, 102]),
        written(histories.b, [103, 104]),
        written(histories.c, [105, 106]),
      ]
      const atOnce = copyOf(a)
      await mergeInto(atOnce, [b, c, b])
      same(atOnce.file, await united(a, c, b))
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

test('the files that are merged stay as they are, byte by byte', async () => {
  const laptop = copyOf(original)
  const from = written([{ laptop: 0, hears: false, changes: [] }], [101, 102])
  const before = readFileSync(from)
  await mergeInto(laptop, [from])
  expect(readFileSync(from)).toEqual(before)
})
