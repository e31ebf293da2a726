import { type TextPart, textDifference } from '@shared/text-difference'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const side = (parts: readonly TextPart[], own: 'was' | 'now') =>
  parts.flatMap(({ text, is }) => (is === 'same' || is === own ? [text] : [])).join('')

const words = fc.string({ unit: fc.constantFrom(...'镇企分均，。0123.%ab𬱟\n'), maxLength: 60 })

test('both wordings can be read out of the difference, and neighbours are never of one sort', () => {
  fc.assert(
    fc.property(words, words, (was, now) => {
      const parts = textDifference(was, now)
      expect(side(parts, 'was')).toBe(was)
      expect(side(parts, 'now')).toBe(now)
      for (const [index, { is, text }] of parts.entries()) {
        expect(text).not.toBe('')
        expect(is).not.toBe(parts[index + 1]?.is)
      }
    }),
  )
})

test('a number changes as a whole, a Chinese word character by character', () => {
  expect(textDifference('自评平均94.37分。', '自评平均94.12分。')).toEqual([
    { text: '自评平均', is: 'same' },
    { text: '94.37', is: 'was' },
    { text: '94.12', is: 'now' },
    { text: '分。', is: 'same' },
  ])
  expect(textDifference('专家组对全镇', '督导专家组对全镇开展')).toEqual([
    { text: '督导', is: 'now' },
    { text: '专家组对全镇', is: 'same' },
    { text: '开展', is: 'now' },
  ])
})

test('two long texts with little in common are set against each other as wholes', () => {
  const was = '甲'.repeat(3_000)
  const now = '乙'.repeat(3_000)
  expect(textDifference(was, now)).toEqual([
    { text: was, is: 'was' },
    { text: now, is: 'now' },
  ])
})
