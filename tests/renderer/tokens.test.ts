import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { GROUNDS } from '@shared/theme'
import { describe, expect, test } from 'vitest'
import { contrastOf } from './contrast'

const RENDERER = resolve(import.meta.dirname, '../../renderer')
const TOKENS = join('styles', 'tokens.css')

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?|html)$/.test(file) && file !== TOKENS)
  .map((file) => ({ file, text: readFileSync(join(RENDERER, file), 'utf8') }))

/** The colours that a block of tokens.css sets. */
function coloursIn(selector: string): Map<string, string> {
  const css = readFileSync(join(RENDERER, TOKENS), 'utf8')
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
}

const themes = { light: coloursIn('.paper'), dark: coloursIn(':root[data-theme="dark"]') } as const

const TEXT = ['text', 'text-quiet', 'accent', 'self', 'verify', 'danger', 'warn']
/** What pages, tables and panels are made of: whole lines of text are read on them in the sun. */
const PLAIN = ['paper', 'ground', 'raised', 'current']
/** What lies under a few words, or only under the pointer. */
const TINTED = ['accent-soft', 'danger-soft', 'warn-soft', 'hair']
/** What lies under the scores of one side. */
const SIDES = ['self-soft', 'verify-soft']
/** Bars, borders and rings. */
const PARTS = ['edge', 'accent', 'self', 'verify', 'danger', 'warn']

/** Bars that only repeat the number beside them. */
const BARS = ['text', 'hair-strong']

const pairs = (fronts: string[], grounds: string[]) =>
  fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const))

const namesGiven = (property: string) =>
  sources.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`[ ;]${property}: var\\(--([a-z-]+)\\)`, 'g'))].map(([, name]) => name!),
  )

/** Every colour that the style sheets give a property, by the names that the tokens give them. */
function usedAs(property: string): Set<string> {
  const names = namesGiven(property)
  return new Set(names.flatMap((name) => (themes.light.has(name) ? [name] : namesGiven(`--${name}`))))
}

test('black on white is 21 to 1, the greatest contrast, and a colour on itself is 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#0b6157', '#0b6157')).toBe(1)
})

type Colours = ReadonlyMap<string, string>

const contrast = (colours: Colours, [front, ground]: readonly [string, string]) =>
  contrastOf(colours.get(front)!, colours.get(ground)!)

// The orange of 核实 stays at 5.5: darker than that it is a brown, and too near the red.
const IN_THE_SUN = TEXT.filter((name) => name !== 'verify')

test.each(pairs(IN_THE_SUN, PLAIN))('light text of --%s reads on --%s in the sun (7)', (...pair) =>
  expect(contrast(themes.light, pair)).toBeGreaterThanOrEqual(7),
)

describe.each(Object.entries(themes))('%s', (_theme, colours) => {
  test.each([
    ...pairs(TEXT, [...PLAIN, ...TINTED]),
    ...pairs(['text', 'text-quiet'], SIDES),
    ...[['self', 'self-soft'] as const, ['verify', 'verify-soft'] as const, ['paper', 'accent'] as const],
  ])('text of --%s reads on --%s (4.5)', (...pair) =>
    expect(contrast(colours, pair)).toBeGreaterThanOrEqual(4.5),
  )

  test.each(pairs(PARTS, PLAIN))('a part of --%s stands out from --%s (3)', (...pair) =>
    expect(contrast(colours, pair)).toBeGreaterThanOrEqual(3),
  )
})

test('both themes set the same colours', () => {
  expect(themes.light.size).toBeGreaterThan(15)
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()])
})

test('whatever the style sheets use as text or as a ground is measured above', () => {
  const measured = new Set([...TEXT, 'paper'])
  expect([...usedAs('color')].filter((name) => !measured.has(name))).toEqual([])
  const grounds = new Set([...PLAIN, ...TINTED, ...SIDES, ...PARTS, ...BARS])
  expect([...usedAs('background')].filter((name) => !grounds.has(name))).toEqual([])
})

test('no colour is written outside the tokens', () => {
  const written = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=[;'"])|\b(?:rgb|hsl|oklch)a?\(/gi)].map(
      ([colour]) => `${file}: ${colour}`,
    ),
  )
  expect(written).toEqual([])
})

test('the window is painted in the ground of its page before the page is', () => {
  expect(GROUNDS).toEqual({ light: themes.light.get('ground'), dark: themes.dark.get('ground') })
})
