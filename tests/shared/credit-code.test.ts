import { creditCodeCheck, isCreditCode } from '@shared/credit-code'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('the check character is the one of GB 32100', () => {
  // Worked by hand: only the first character weighs, 9·1 mod 31, so the check is 31 − 9 = 22, N.
  expect(creditCodeCheck('90000000000000000')).toBe('N')
  expect(isCreditCode('90000000000000000N')).toBe(true)
})

test('letters outside the alphabet and other lengths are refused', () => {
  expect([isCreditCode('9000000000000000IN'), isCreditCode('9N'), isCreditCode('')]).toEqual([
    false,
    false,
    false,
  ])
})

test('any one changed character is found', () => {
  const characters = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
  const code = fc.array(characters, { minLength: 17, maxLength: 17 }).map((list) => list.join(''))
  fc.assert(
    fc.property(code, fc.nat(16), characters, (first, at, other) => {
      fc.pre(first[at] !== other)
      const changed = first.slice(0, at) + other + first.slice(at + 1)
      expect(isCreditCode(changed + creditCodeCheck(first))).toBe(false)
    }),
  )
})
