import { scaleOver, xOf } from '@shared/report/charts/scale'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const ends = { unit: '', left: 100, right: 400 } as const

test('a scale holds all its places between whole ticks, seven at most', () => {
  const places = fc.array(fc.double({ min: -200, max: 2_000, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(places, fc.boolean(), (list, fromZero) => {
      const scale = scaleOver(list, { ...ends, fromZero })
      const { low, high, step } = scale
      expect([low, high, step].every(Number.isInteger)).toBe(true)
      expect((high - low) / step).toBeLessThanOrEqual(7)
      for (const at of list) {
        expect(xOf(scale, at)).toBeGreaterThanOrEqual(100)
        expect(xOf(scale, at)).toBeLessThanOrEqual(400)
      }
      if (fromZero) expect(low <= 0 && high >= 0).toBe(true)
    }),
  )
})

test.each([
  [[0, 93.2], true, 0, 100, 20],
  [[74.2, 91], false, 70, 95, 5],
  [[88, 88], false, 88, 89, 1],
])('%j is drawn from %s', (places, fromZero, low, high, step) => {
  expect(scaleOver(places, { ...ends, fromZero })).toMatchObject({ low, high, step })
})
