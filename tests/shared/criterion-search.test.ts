import { searchCriteria } from '@shared/criterion-search'
import { initialsOf } from '@shared/pinyin'
import { expect, test } from 'vitest'
import { enterpriseForm } from './forms'

const initials = Object.fromEntries(enterpriseForm.criteria.map(({ id, text }) => [id, initialsOf(text)]))
const found = (typed: string) => searchCriteria(enterpriseForm, typed, initials).map(({ id }) => id)

test('a number is found with its point, without it, and in full width', () => {
  expect(found('13.2')).toEqual(['13.2'])
  expect(found('132')).toEqual(['13.2'])
  expect(found('１３。２')).toEqual(['13.2'])
  expect(found('62')).toEqual(['6.2'])
})

test('the number of an item leads to its first criterion', () => {
  expect(found('14')).toEqual(['14.1', '14.2'])
  expect(found('13.')).toEqual(['13.1', '13.2', '13.3'])
  expect(found('11')).toEqual(['1.1', '11.1', '11.2'])
})

test('every criterion is found first by its own number', () => {
  for (const { id } of enterpriseForm.criteria) expect(found(id)[0]).toBe(id)
})

test('words and the first letters of their pinyin lead to the criteria that hold them', () => {
  expect(found('四色')).toEqual(['13.1', '13.2'])
  expect(found('ztzxc')).toEqual(['13.2'])
  expect(found('zzzz')).toEqual([])
  expect(found('')).toEqual([])
  expect(found('99')).toEqual([])
})
