import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reading, ReadingFor } from '../../electron/city/reader-seat'
import { TownReaders } from '../../electron/city/town-readers'
import { answerTo, scriptedChildren, WAYS, type Way, wayOf } from './scripted-child'

const NONE_IN: ReadingFor = { known: () => [], copyOf: () => null, recompute: false }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Readers of files that are each taken in their way, and what comes of them in its order. */
function reading(ways: readonly Way[]) {
  const begun: string[] = []
  const settled: { path: string; reading: Reading | null }[] = []
  const startChild = vi.fn(scriptedChildren((path) => begun.push(path)))
  const readers = new TownReaders({ startChild, script: '' }, NONE_IN)
  const paths = ways.map((way, index) => `${index} ${way}`)
  for (const path of paths) readers.read(path).then((found) => settled.push({ path, reading: found }))
  return { readers, startChild, begun, settled, paths }
}

const unreadable = (why: string) => ({
  kind: 'refused',
  sha256: null,
  size: null,
  refusal: { kind: 'unreadable', why },
})

const REFUSED: Partial<Record<Way, string>> = {
  hang: 'too-slow',
  crash: 'broke-down',
  misshapen: 'broke-down',
  babble: 'broke-down',
}

const expected = (path: string) => {
  const why = REFUSED[wayOf(path)]
  return { path, reading: why ? unreadable(why) : answerTo(path) }
}

const sorted = (found: readonly { path: string }[]) =>
  found.toSorted((a, b) => Number.parseInt(a.path, 10) - Number.parseInt(b.path, 10))

const anyWays = fc.array(fc.constantFrom(...WAYS), { maxLength: 30 })

test('whatever readers do, every file is begun once, settled once and told of by itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyWays, async (ways) => {
      const { begun, settled, paths } = reading(ways)
      await vi.runAllTimersAsync()
      expect(sorted(settled)).toEqual(paths.map(expected))
      expect(sorted(begun.map((path) => ({ path })))).toEqual(paths.map((path) => ({ path })))
    }),
  )
})

test('a file that hangs is the last that is settled: every other one goes on to the other reader', async () => {
  // So few that one reader alone is through with them before the other is given up.
  const others = fc.array(fc.constantFrom(...WAYS.filter((way) => way !== 'hang')), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(others, others, async (before, after) => {
      const { settled, paths } = reading([...before, 'hang', ...after])
      await vi.runAllTimersAsync()
      expect(settled).toHaveLength(paths.length)
      expect(settled.at(-1)?.path).toBe(paths[before.length])
    }),
  )
})

test('a reader is not replaced for files that all take long, as long as the other has work of its own', async () => {
  const { startChild, settled } = reading(Array.from({ length: 12 }, () => 'slow'))
  await vi.runAllTimersAsync()
  expect(settled).toHaveLength(12)
  expect(startChild).toHaveBeenCalledTimes(2)
})

test('readers that are closed at any time leave what they have not read, and start nothing more', async () => {
  await fc.assert(
    fc.asyncProperty(anyWays, fc.nat(130_000), async (ways, closedAt) => {
      const { readers, begun, settled, paths } = reading(ways)
      await vi.advanceTimersByTimeAsync(closedAt)
      readers.close()
      const count = begun.length
      await vi.runAllTimersAsync()
      expect(begun).toHaveLength(count)
      expect(sorted(settled).map(({ path }) => path)).toEqual(paths)
      for (const { path, reading: found } of settled)
        expect([null, expected(path).reading]).toContainEqual(found)
    }),
  )
})
