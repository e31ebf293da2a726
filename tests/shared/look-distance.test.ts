import { lookDistance } from '@shared/look-distance'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const look = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const hex = (bits: bigint) => bits.toString(16).padStart(16, '0')

test('the distance is the number of bits that differ, from either side', () => {
  fc.assert(
    fc.property(look, look, (a, b) => {
      const differing = [...(a ^ b).toString(2)].filter((bit) => bit === '1').length
      expect(lookDistance(hex(a), hex(b))).toBe(differing)
      expect(lookDistance(hex(b), hex(a))).toBe(differing)
    }),
  )
})

test('a look is no distance from itself, and all bits from its opposite', () => {
  expect(lookDistance('00ff00ff00ff00ff', '00ff00ff00ff00ff')).toBe(0)
  expect(lookDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
})
