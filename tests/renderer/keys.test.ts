import { VIEW_NAMES } from '@shared/views'
import { describe, expect, test } from 'vitest'
import { KEYS_OF_VIEW, type KeyHint, keysAtHand } from '../../renderer/shell/keys'
import { commandOf } from '../../renderer/views/score/sheet-keys'

const ofScore = KEYS_OF_VIEW.score.flatMap(({ keys }) => keys)
const FULL_WIDTH: Record<string, string> = {
  '-': '－',
  '+': '＋',
  '=': '＝',
  '/': '、',
  '[': '【',
  ']': '】',
  '.': '。',
}

describe('the keys of the score view', () => {
  test.each(ofScore.flatMap(({ presses = [] }) => presses))('%s is obeyed', (key) => {
    expect(commandOf(key)).not.toBeNull()
    if (key.length === 1) expect(commandOf(key.toUpperCase())).toEqual(commandOf(key))
  })

  test.each(Object.entries(FULL_WIDTH))('%s is obeyed as %s of a Chinese keyboard too', (plain, full) => {
    expect(commandOf(full)).toEqual(commandOf(plain))
  })

  test('every key that is named can be pressed, but for chords and those inside the reason field', () => {
    const unpressed = ofScore.filter(({ presses }) => !presses).map(({ keys }) => keys)
    expect(unpressed).toEqual(['1…9', '字母', '汉字', 'Ctrl+V'])
  })

  test('every kind of command has a key that is named', () => {
    const kinds = ofScore.flatMap(({ presses = [] }) => presses).map((key) => commandOf(key)!.kind)
    expect([...new Set(kinds)].sort()).toEqual([
      'chapter',
      'clear',
      'enter',
      'escape',
      'fill-full',
      'find',
      'history',
      'lose-all',
      'move',
      'not-applicable',
      'photos',
      'sign',
      'step',
      'subject',
      'type',
    ])
  })

  test('a key that means nothing here is left to the window', () => {
    for (const key of ['?', '？', 'q', 'Tab', 'F5', ' ']) expect(commandOf(key)).toBeNull()
  })
})

test.each(VIEW_NAMES)('the line under %s names each key once, and only keys of the key map', (view) => {
  const line = keysAtHand(view).map(({ keys }) => keys)
  expect(new Set(line).size).toBe(line.length)
  expect(line).toContain('Ctrl+Z')
  const places = keysAtHand(view).map(({ atHand }: KeyHint) => atHand!)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('the line under the matrix names the keys of the matrix and none of a comparison', () => {
  const line = keysAtHand('compare', 'matrix').map(({ keys }) => keys)
  expect(line).toEqual(['↑↓←→', 'N Shift+N', 'Enter', 'Esc', 'Ctrl+Z', 'Ctrl+1…9'])
  expect(keysAtHand('compare', 'pairs').map(({ keys }) => keys)).not.toContain('N Shift+N')
})
