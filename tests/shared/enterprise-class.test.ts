import { deriveClass } from '@shared/enterprise-class'
import { expect, test } from 'vitest'

test('300 people or 20 million yuan is 规上, from the top down', () => {
  expect([deriveClass(300, 1).class, deriveClass(1, 2000).class, deriveClass(350, 500).class]).toEqual([
    'large',
    'large',
    'large',
  ])
})

test('the bounds of 中等 are inclusive below and exclusive above', () => {
  expect([deriveClass(100, 0).class, deriveClass(299, 0).class, deriveClass(99, 1000).class]).toEqual([
    'medium',
    'medium',
    'medium',
  ])
  expect(deriveClass(99, 999.99)).toEqual({ class: 'small', provisional: false })
})

test('one figure alone gives a provisional class, none gives none', () => {
  expect(deriveClass(20, null)).toEqual({ class: 'small', provisional: true })
  expect(deriveClass(null, 3000)).toEqual({ class: 'large', provisional: true })
  expect(deriveClass(null, null)).toEqual({ class: null, provisional: false })
})
