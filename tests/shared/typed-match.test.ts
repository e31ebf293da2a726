import { initialsOf } from '@shared/pinyin'
import { isInitials, matchTyped } from '@shared/typed-match'
import { expect, test } from 'vitest'

const reasons = ['未建立隐患清单', '隐患清单未及时更新', '三级教育培训无试卷', '现场“5S”管理不到位'].map(
  (text) => ({
    text,
    initials: initialsOf(text).replace(/[^a-z0-9]/g, ''),
  }),
)
const found = (typed: string) => matchTyped(reasons, typed).map(({ text }) => text)

test('everything is on offer until something is typed', () => {
  expect(found('')).toHaveLength(4)
  expect(found(' 　')).toHaveLength(4)
})

test('letters are first letters of pinyin, also in the middle, in either case and width', () => {
  expect(found('wjl')).toEqual(['未建立隐患清单'])
  expect(found('YHQD')).toEqual(['未建立隐患清单', '隐患清单未及时更新'])
  expect(found('ｙｈｑｄ')).toEqual(['未建立隐患清单', '隐患清单未及时更新'])
  expect(found('xc5s')).toEqual(['现场“5S”管理不到位'])
})

test('Chinese is looked for as it stands, spaces aside', () => {
  expect(found('清单')).toEqual(['未建立隐患清单', '隐患清单未及时更新'])
  expect(found('隐患 清单未')).toEqual(['隐患清单未及时更新'])
  expect(found('消防')).toEqual([])
})

test('only letters alone are meant to search by', () => {
  expect(['wjl', 'WJL', 'ｗｊｌ'].every(isInitials)).toBe(true)
  expect(['', '5S', '未见', 'wj 未', "wei'jian"].some(isInitials)).toBe(false)
})
