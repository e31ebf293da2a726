import type { Answer, Sheet } from '@shared/case/sheet'
import { copiedSheet } from '@shared/hints/copied-sheet'
import { describe, expect, test } from 'vitest'
import { enterpriseId, honestTown } from '../../builders/honest-town'
import { deducted, enterpriseForm } from '../forms'
import { sheetWith, townOf } from './hint-input'

const town = honestTown(7, enterpriseForm)
const OWN: Record<string, Answer> = {
  '1.1': deducted(50, '计划未明确责任人'),
  '5.1': deducted(100, '储气罐压力表超期未检定'),
  '9.2': deducted(150, '检查表册未覆盖配电房'),
  '12.1': deducted(100, '风险点册缺危废间'),
  '13.2': deducted(50, '四色图只贴在大门一处'),
  '16.2': deducted(50, '应急照明灯损坏'),
}
/** The honest town with these two sheets in the place of two others. */
const withSheets = (a: Sheet, b: Sheet) => ({
  ...town,
  sheets: [...town.sheets.filter(({ key }) => ![a.key.subject, b.key.subject].includes(key.subject)), a, b],
})
const found = (one: Record<string, Answer | null>, other: Record<string, Answer | null>) =>
  copiedSheet(withSheets(sheetWith('E011', one), sheetWith('E052', other)))

describe('two sheets of rare details', () => {
  test('that are the same are named, with where they are the same', () => {
    const [hint, ...others] = found(OWN, OWN)
    expect(others).toEqual([])
    expect(hint).toMatchObject({
      id: 'copied-sheet',
      subjects: ['E011', 'E052'],
      places: [
        { subject: 'E011', phase: 'selfAssessment', criterion: '1.1' },
        { subject: 'E052', phase: 'selfAssessment', criterion: '1.1' },
      ],
    })
    expect(hint!.message).toContain('44 条得分全部相同')
    expect(hint!.message).toContain('有 6 条扣分一样（1.1、5.1、9.2、12.1、13.2、16.2），其中 6 条原因也一样')
  })

  test('are still named after three scores were changed, one of them back to full points', () => {
    const edited = {
      ...OWN,
      '5.1': deducted(0, null),
      '7.1': deducted(50),
      '16.2': deducted(100, '应急照明灯损坏'),
    }
    const [hint] = found(OWN, edited)
    expect(hint?.subjects).toEqual(['E011', 'E052'])
    expect(hint!.message).toContain('44 条里只有 3 条得分不同')
  })

  test('are still named with other punctuation, width and order of words', () => {
    const reworded = {
      ...OWN,
      '1.1': deducted(50, '计划，未明确　责任人。'),
      '5.1': deducted(100, '压力表（储气罐）超期未检定'),
      '9.2': deducted(150, '经查：检查表册未覆盖配电房'),
    }
    expect(found(OWN, reworded)[0]?.message).toContain('其中 6 条原因也一样')
  })

  test('that meet in two details only are left alone', () => {
    const two = { '1.1': OWN['1.1']!, '9.2': OWN['9.2']! }
    expect(found(two, two)).toEqual([])
  })

  test('that meet where only one has answered are not held apart', () => {
    expect(found(OWN, { ...OWN, '1.1': null })[0]?.subjects).toEqual(['E011', 'E052'])
  })
})

test('what a whole town has in common is no copy', () => {
  const common = {
    '9.3': deducted(50, '缺卡片'),
    '13.2': deducted(100, '未张贴'),
    '14.1': deducted(100, '杂乱'),
  }
  const ids = Array.from({ length: 40 }, (_, index) => enterpriseId(index + 1))
  const criteria = enterpriseForm.criteria.map(({ id }) => id).filter((id) => !(id in common))
  const sheets = ids.map((id, index) =>
    sheetWith(id, { ...common, [criteria[index]!]: deducted(50, `各自${index}`) }),
  )
  expect(copiedSheet({ ...townOf(ids), sheets })).toEqual([])
})

test('several copies of one sheet are one hint', () => {
  const copies = ['E011', 'E052', 'E070', 'E071'].map((id) => sheetWith(id, OWN))
  const others = town.sheets.filter(({ key }) => !copies.some((copy) => copy.key.subject === key.subject))
  const hints = copiedSheet({ ...town, sheets: [...others, ...copies] })
  expect(hints.map(({ subjects }) => subjects)).toEqual([['E011', 'E052', 'E070', 'E071']])
})

test('full sheets, an empty case and two sheets of one enterprise raise nothing', () => {
  expect(found({}, {})).toEqual([])
  expect(copiedSheet(townOf([]))).toEqual([])
  const again = { ...sheetWith('E011', OWN), key: { ...sheetWith('E011', OWN).key, scorer: '郑敏' } }
  expect(copiedSheet({ ...town, sheets: [sheetWith('E011', OWN), again] })).toEqual([])
})
