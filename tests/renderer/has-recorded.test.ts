import { casesCalls } from '@shared/contract/cases'
import { deskCalls } from '@shared/contract/desk'
import { guideCalls } from '@shared/contract/guide'
import { workCalls } from '@shared/contract/work'
import { expect, test } from 'vitest'
import { SCORING } from '../../renderer/api/hooks'
import { hasRecorded } from '../../renderer/desk/has-recorded'

const BESIDE_THE_CASE = { ...deskCalls, ...casesCalls, ...guideCalls, ...workCalls }

test.each(Object.keys(BESIDE_THE_CASE))('%s gives Ctrl+Z nothing to take back', (name) => {
  expect(hasRecorded(name, { theme: 'dark' })).toBe(false)
})

test.each([
  'import.stage',
  'template.save',
  'report.export',
  'report.print',
  'report.showFolder',
  'report.readBack',
  'action.undo',
  'action.redo',
])('%s gives Ctrl+Z nothing to take back', (name) => {
  expect(hasRecorded(name, { event: 'x' })).toBe(false)
})

test('A write counts, but not one that had nothing to change', () => {
  expect(hasRecorded(SCORING, {})).toBe(true)
  expect(hasRecorded('photo.attach', { event: 'x' })).toBe(true)
  expect(hasRecorded('person.save', { id: 'x' })).toBe(true)
  expect(hasRecorded('import.commit', { written: 3 })).toBe(true)
  expect(hasRecorded('report.rewrite', { event: 'x' })).toBe(true)
  expect(hasRecorded('report.takeBack', { written: 2 })).toBe(true)
  expect(hasRecorded('report.takeBack', { written: 0 })).toBe(false)
  expect(hasRecorded('photo.setTaken', { event: null })).toBe(false)
  expect(hasRecorded('import.commit', { written: 0 })).toBe(false)
})
