import { createHash } from 'node:crypto'
import { draw, frameHashOf, seatsOf } from '@shared/draw'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const ids = Array.from({ length: 100 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`)
const one = (list: readonly string[]) => [{ name: '', ids: list }]

test('the worked draw of statistics §2, to the letter', () => {
  const { frameHash, picked } = draw(one(ids), 10, '2024-12-01', sha256)
  expect(frameHash).toBe('a21919321ddcfb87715e5d3ac1324089de8e412691b96a3a414c562daf61cbd9')
  expect(picked.join(' ')).toBe('E045 E060 E088 E076 E079 E048 E057 E049 E047 E083')
})

test('the worked stratified draw, to the letter', () => {
  const strata = [
    { name: '规上', ids: ids.slice(0, 23) },
    { name: '中等', ids: ids.slice(23, 54) },
    { name: '小微', ids: ids.slice(54) },
  ]
  const { picked, strata: seated } = draw(strata, 10, '2024-12-01', sha256)
  expect(seated.map(({ seats }) => seats)).toEqual([2, 3, 5])
  expect(picked.join(' ')).toBe('E011 E010 E045 E048 E049 E060 E088 E076 E079 E057')
})

test('a hundred shuffles of the list give the same picks', () => {
  const expected = draw(one(ids), 10, 'seed', sha256).picked
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 100 }), (shuffled) => {
      expect(draw(one(shuffled), 10, 'seed', sha256).picked).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

test('the frame depends on the list alone, and one more enterprise changes it', () => {
  expect(frameHashOf(ids.slice().reverse(), sha256)).toBe(frameHashOf(ids, sha256))
  expect(frameHashOf([...ids, 'E101'], sha256)).not.toBe(frameHashOf(ids, sha256))
})

test('seats add up, stay within one of the quota where nobody was empty, and leave no class out', () => {
  const cases = fc
    .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
    .chain((sizes) =>
      fc.tuple(fc.constant(sizes), fc.integer({ min: sizes.length, max: sizes.reduce((a, b) => a + b) })),
    )
  fc.assert(
    fc.property(cases, ([sizes, n]) => {
      const seats = seatsOf(sizes, n)
      const total = sizes.reduce((a, b) => a + b)
      expect(seats.reduce((a, b) => a + b)).toBe(n)
      for (const [index, size] of sizes.entries()) {
        expect(seats[index]).toBeGreaterThanOrEqual(1)
        expect(seats[index]).toBeLessThanOrEqual(size)
        if (sizes.every((each) => (n * each) / total >= 1))
          expect(Math.abs(seats[index]! - (n * size) / total)).toBeLessThan(1)
      }
    }),
  )
})

test('more than the list holds, or fewer than the classes, is refused', () => {
  expect(() => draw(one(ids), 101, 's', sha256)).toThrow('名单只有 100 家')
  const strata = [one(['A'])[0]!, one(['B'])[0]!, one(['C'])[0]!]
  expect(() => draw(strata, 2, 's', sha256)).toThrow('每类至少抽 1 家')
})
