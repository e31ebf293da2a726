import { type FindGroup, find } from '@shared/find'
import type { FindEntry, FindKind } from '@shared/find/find-entry'
import { FindTexts, type Reading } from '@shared/find/find-text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const texts = new FindTexts()

interface Given {
  kind?: FindKind
  code?: string
  reading?: Reading
  context?: string
  facts?: readonly { label: string | null; words: string; reading?: Reading }[]
  around?: readonly string[]
}

const entry = (title: string, given: Given = {}): FindEntry => ({
  kind: given.kind ?? 'subject',
  code: given.code === undefined ? null : texts.read(given.code),
  title: texts.read(title, given.reading),
  context: given.context ?? '',
  facts: (given.facts ?? []).map(({ label, words, reading }) => ({
    label,
    text: texts.read(words, reading),
  })),
  around: (given.around ?? []).map((words) => texts.read(words)),
  place: { view: title },
})

const titles = (groups: readonly FindGroup[]) => groups.flatMap(({ hits }) => hits.map(({ title }) => title))
const marked = (groups: readonly FindGroup[]) =>
  groups.flatMap(({ hits }) => hits.map(({ title, marks }) => marks.map((range) => title.slice(...range))))

describe('the order', () => {
  test('whole, beginning, inside, initials at the beginning, initials inside', () => {
    const entries = ['新安全帽', '阿前', '安全帽', '安全', 'q的安全'].map((title) => entry(title))
    expect(titles(find(entries, '安全', 9))).toEqual(['安全', '安全帽', '新安全帽', 'q的安全'])
    const spelled = ['新安全帽', '安全帽', 'xaq', 'aqm', 'aq'].map((title) => entry(title))
    expect(titles(find(spelled, 'aq', 9))).toEqual(['aq', 'aqm', 'xaq', '安全帽', '新安全帽'])
  })

  test('among equals the kinds in their order, then the order of the case', () => {
    const entries = [
      entry('台账乙', { kind: 'reason' }),
      entry('台账甲', { kind: 'reason' }),
      entry('台账丙', { kind: 'criterion' }),
      entry('台账丁', { kind: 'subject' }),
    ]
    expect(titles(find(entries, '台账', 9))).toEqual(['台账丁', '台账丙', '台账乙', '台账甲'])
  })

  test('a better match leads, whatever its kind', () => {
    const entries = [
      entry('新比对厂'),
      entry('比对', { kind: 'view' }),
      entry('记录比对', { kind: 'reason' }),
    ]
    expect(find(entries, '比对', 9).map(({ kind }) => kind)).toEqual(['view', 'subject', 'reason'])
  })

  test('an entry ranks by the word that fits it worst', () => {
    const entries = [entry('海丝旧鞋厂'), entry('海丝鞋厂')]
    expect(titles(find(entries, '海丝鞋厂 海', 9))).toEqual(['海丝鞋厂'])
    expect(titles(find([entry('新海丝鞋'), entry('海丝新鞋')], '海丝', 9))).toEqual(['海丝新鞋', '新海丝鞋'])
  })
})

describe('what fits', () => {
  test.each([
    ['海丝', true],
    ['机械 海丝', true],
    ['海丝　机械', true],
    ['机械 锐澜', false],
    ['hsjx', true],
    ['HSJX', true],
    ['ｈｓ', true],
    ['海丝jx', true],
    ['e018', true],
    ['Ｅ０１８', true],
    ['h', true],
    ['j', false],
    ['jx', true],
    ['xj', false],
    ['   ', false],
    ['', false],
  ])('“%s” finds E018 海丝机械: %s', (query, isFound) => {
    const found = find([entry('海丝机械', { code: 'E018', reading: 'name' })], query, 9)
    expect(titles(found)).toEqual(isFound ? ['E018 海丝机械'] : [])
  })

  test('a name is read by its surname, and 安全管理部门 by its letters', () => {
    expect(titles(find([entry('曾长乐', { reading: 'name' })], 'zc', 9))).toEqual(['曾长乐'])
    expect(titles(find([entry('未设安全管理部门')], 'aqglbm', 9))).toEqual(['未设安全管理部门'])
  })

  test('a long number answers to four signs of it, not to fewer', () => {
    const known = entry('海丝', { facts: [{ label: '电话', words: '0599-5550437', reading: 'number' }] })
    expect(find([known], '043', 9)).toEqual([])
    expect(find([known], '0437', 9)[0]!.hits[0]!.context).toBe('电话 0599-5550437')
  })

  test('what stands around narrows, and alone finds nothing', () => {
    const reason = entry('台账不全', { kind: 'reason', around: ['E018', '海丝机械'] })
    expect(find([reason], '海丝', 9)).toEqual([])
    expect(titles(find([reason], '海丝 台账', 9))).toEqual(['台账不全'])
    expect(titles(find([reason], 'E018 tz', 9))).toEqual(['台账不全'])
  })
})

describe('what is shown', () => {
  test('marks stand where the words stand, over the number before them', () => {
    const found = find([entry('海丝机械海丝', { code: 'E018' })], '机械 海丝', 9)
    expect(marked(found)).toEqual([['海丝机械']])
    expect(marked(find([entry('未设ＡＢ部门')], 'ab', 9))).toEqual([['ＡＢ']])
    expect(marked(find([entry('面积㎡以上')], 'm2', 9))).toEqual([['㎡']])
  })

  test('a fact that was asked for is named, one that the context shows is not said twice', () => {
    const facts = [
      { label: null, words: '制鞋' },
      { label: '联系人', words: '黄怀瑾', reading: 'name' as const },
    ]
    const [group] = find([entry('海丝', { context: '制鞋', facts })], '制鞋 hhj', 9)
    expect(group!.hits[0]!.context).toBe('制鞋 · 联系人 黄怀瑾')
  })

  test('a long text is cut to where the mark is', () => {
    const long = `${'前'.repeat(300)}台账不全${'后'.repeat(300)}`
    const found = find([entry(long)], '台账', 9)
    expect(marked(found)).toEqual([['台账']])
    const title = titles(found)[0]!
    expect(title.length).toBeLessThan(130)
    expect([title.at(0), title.at(-1)]).toEqual(['…', '…'])
  })

  test('a kind gives up to its limit and counts the rest', () => {
    const entries = Array.from({ length: 9 }, (_, index) => entry(`台账${index}`))
    expect(find(entries, '台账', 4)).toMatchObject([{ hits: [{}, {}, {}, {}], more: 5 }])
    expect(find(entries, '台账', 9)).toMatchObject([{ more: 0 }])
  })

  const sign = fc.constantFrom('海', '丝', '安', 'a', 'Ａ', '1', '㎡', 'İ', 'é', '𠮷', '。', ' ')
  const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))

  test('whatever is found by a piece of it has that piece marked, in order and apart', () => {
    fc.assert(
      fc.property(words, fc.nat(11), fc.integer({ min: 1, max: 4 }), (title, from, length) => {
        const piece = [...title]
          .slice(from, from + length)
          .join('')
          .trim()
        fc.pre(piece.length > 1 && !piece.includes(' '))
        const [group] = find([entry(title)], piece, 1)
        const { marks } = group!.hits[0]!
        expect(marks.length).toBeGreaterThan(0)
        for (const [index, [start, end]] of marks.entries()) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(title.length)
          expect(start).toBeGreaterThan(index === 0 ? -1 : marks[index - 1]![1])
        }
      }),
    )
  })
})
