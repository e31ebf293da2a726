import { allFull } from '@shared/hints/all-full'
import { expect, test } from 'vitest'
import { enterpriseId } from '../../builders/honest-town'
import { deducted } from '../forms'
import { sheetWith, townOf } from './hint-input'

const IDS = Array.from({ length: 30 }, (_, index) => enterpriseId(index + 1))
/** So many full sheets, the others with something off. */
const found = (full: number, phase: 'selfAssessment' | 'verification' = 'selfAssessment', all = IDS) =>
  allFull({
    ...townOf(all),
    sheets: all.map((id, index) => sheetWith(id, index < full ? {} : { '14.1': deducted(50) }, phase)),
  })

test('a town in which a fifth takes nothing off is one hint, with all of them', () => {
  expect(found(6)).toMatchObject([{ id: 'all-full', subjects: IDS.slice(0, 6), strength: 0.2 }])
  expect(found(30)[0]?.message).toBe('30 份评完的自评里有 30 份各条都是满分、一处没扣，占 100.0%。')
  expect(found(5)).toEqual([])
  expect(found(4, 'selfAssessment', IDS.slice(0, 4))).toEqual([])
})

test('it is the same hint when one more enterprise is full', () => {
  expect(found(7)[0]?.key).toBe(found(6)[0]?.key)
  expect(found(6, 'verification')[0]?.key).not.toBe(found(6)[0]?.key)
})

test('of ten verified enterprises two are enough, one is not', () => {
  expect(found(2, 'verification', IDS.slice(0, 10))).toHaveLength(1)
  expect(found(1, 'verification', IDS.slice(0, 10))).toEqual([])
})

test('a sheet that is not complete, and one with something not applicable, are not full', () => {
  const sheets = IDS.slice(0, 10).map((id, index) =>
    sheetWith(id, { '4.1': index % 2 === 0 ? null : { kind: 'notApplicable', reason: '不涉及' } }),
  )
  expect(allFull({ ...townOf(IDS), sheets })).toEqual([])
})
