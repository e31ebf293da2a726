import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextHlc } from '../../electron/store/clock'
import { ACTOR, makeCaseFile, scoreOf, sheetKey, writeTo } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const YEARS_10 = 10 * 365 * 86_400_000
const NOW = Date.parse('2024-06-03T01:00:00Z')
const time = fc.integer({ min: NOW - YEARS_10, max: NOW + YEARS_10 }).map((value) => new Date(value))

test('hybrid times rise as texts whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 2, maxLength: 50 }), (clock) => {
      let latest = ''
      for (const now of clock) {
        const next = nextHlc(latest, now)
        expect(next > latest).toBe(true)
        latest = next
      }
    }),
  )
})

test('a clock that runs on is followed to the millisecond', () => {
  const now = new Date(NOW)
  const first = nextHlc('', now)
  expect(first).toBe(`00${NOW}-000000`)
  expect(nextHlc(first, new Date(NOW + 5))).toBe(`00${NOW + 5}-000000`)
})

test('a million changes while the clock stands still keep their order', () => {
  const latest = `${String(NOW).padStart(15, '0')}-999999`
  const next = nextHlc(latest, new Date(NOW))
  expect(next > latest).toBe(true)
  expect(nextHlc(next, new Date(NOW)) > next).toBe(true)
})

test.each([
  ['ten years back', -YEARS_10],
  ['ten years ahead', YEARS_10],
])('a laptop whose clock was set %s keeps its history in order, also after a restart', (_, jump) => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const key = sheetKey('E001')
  const write = (deduction: number) =>
    writeTo(file, around, (session) => session.write(ACTOR, [scoreOf(key, '1.1', deduction)]))
  const first = write(100)
  around.setClock(new Date(NOW + jump))
  const second = write(50)
  around.setClock(new Date(NOW))
  const third = write(0)
  const times = [first, second, third].map(([event]) => event!.hlc)
  expect(times).toEqual([...times].sort())
  expect(new Set(times).size).toBe(3)
})
