import type { CaseEvent } from '@shared/events'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventRootOf } from '../../electron/store/event-root'
import { sha256 } from '../../electron/store/hash'

const historyOf = (hashes: readonly string[]) => hashes.map((hash) => ({ hash }) as CaseEvent)
const plainRoot = (hashes: readonly string[]) => sha256([...hashes].sort().join('\n'))

/** Hashes of which several begin with the same digits, as a large history or a forger may have them. */
const hashes = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 6, 7, 8, 30, 63))
    .map(([number, alike]) => 'c0ffee0'.repeat(10).slice(0, alike) + sha256(String(number)).slice(alike)),
  { maxLength: 60 },
)

test('the root of a history is the SHA-256 of its sorted hashes, however many begin alike', () => {
  fc.assert(
    fc.property(hashes, (all) => {
      expect(eventRootOf(historyOf(all))).toBe(plainRoot(all))
    }),
    { numRuns: 300 },
  )
})

test('the root of the marked part is that of these hashes alone, whatever part was asked for before', () => {
  fc.assert(
    fc.property(hashes, fc.array(fc.array(fc.boolean()), { minLength: 1, maxLength: 3 }), (all, parts) => {
      const history = historyOf(all)
      for (const part of parts) {
        const marks = Uint8Array.from(all, (_, place) => Number(part[place] ?? false))
        expect(eventRootOf(history, marks)).toBe(plainRoot(all.filter((_, place) => marks[place] === 1)))
      }
    }),
    { numRuns: 200 },
  )
})

test('hashes of a damaged file have a root too, whatever they are', () => {
  const broken = ['', '\n', 'x'.repeat(64), 'ÿ'.repeat(70), '督'.repeat(64), 'A'.repeat(64), 'a'.repeat(63)]
  expect(eventRootOf(historyOf(broken))).toMatch(/^[0-9a-f]{64}$/)
})
