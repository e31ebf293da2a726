import { excerptOf } from '@shared/find/excerpt'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('a short text stays as it is', () => {
  expect(excerptOf('台账不全', [[0, 2]])).toEqual({ words: '台账不全', marks: [[0, 2]] })
})

test('the first mark can always be read, and says what it said', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(20), (words, at, length) => {
      const from = at % words.length
      const to = Math.min(words.length, from + 1 + length)
      const { words: shown, marks } = excerptOf(words, [[from, to]])
      expect(shown.slice(...marks[0]!)).toBe(words.slice(from, to))
      expect(shown.length).toBeLessThanOrEqual(123)
    }),
  )
})
