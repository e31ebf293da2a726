import { initialsOf, nameInitialsOf } from '@shared/pinyin'
import { expect, test } from 'vitest'

test.each([
  ['消防器材', 'xfqc'],
  ['Q017海丝机械', 'q017hsjx'],
  ['', ''],
  ['A、B', 'a、b'],
])('%s gives %s', (text, initials) => expect(initialsOf(text)).toBe(initials))

test('A surname is read as one', () => {
  expect(nameInitialsOf('曾长乐')).toBe('zcl')
  expect(nameInitialsOf('单志强')).toBe('szq')
})
