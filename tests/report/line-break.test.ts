import { mayBeginLine } from '@shared/report/line-start'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../electron/report/pdf-line-break'

const EM = 16

const measure = { width: 28 * EM, indent: 0, spacing: 0, tightest: -0.85 }

const glyphs = (text: string) =>
  Array.from(text, (char) => ({ char, advance: /[ -~]/.test(char) ? EM / 2 : EM }))

const broken = (text: string) =>
  breakLines(glyphs(text), measure).map((line) => line.glyphs.map(({ char }) => char).join(''))

const words = fc.array(fc.constantFrom(...'安全生产督导，。、；：”）》“（《—…%.0123456789abc 检查'), {
  maxLength: 300,
})

describe('breakLines', () => {
  it('sets 28 characters on a line', () => {
    expect(broken('安'.repeat(56))).toEqual(['安'.repeat(28), '安'.repeat(28)])
  })

  it('pulls a mark back that would begin the next line', () => {
    expect(broken(`${'安'.repeat(28)}，全`)).toEqual([`${'安'.repeat(28)}，`, '全'])
  })

  it('takes the last character down where two marks would have to be pulled back', () => {
    expect(broken(`${'安'.repeat(28)}”，全`)).toEqual(['安'.repeat(27), '安”，全'])
  })

  it('leaves no opening mark at the end of a line', () => {
    expect(broken(`${'安'.repeat(27)}《法》`)[1]).toBe('《法》')
  })

  it('keeps a number and its percent sign whole', () => {
    expect(broken(`${'安'.repeat(26)}1,286.75%的`)[1]).toBe('1,286.75%的')
  })

  it('keeps points and 分 together', () => {
    expect(broken(`${'安'.repeat(26)}（2.5分）`)).toEqual(['安'.repeat(26), '（2.5分）'])
  })

  it('gives each line but the last the exact measure', () => {
    const lines = breakLines(glyphs(`${'安'.repeat(26)}2024年${'全'.repeat(30)}`), measure)
    const [first] = lines
    const natural = first!.glyphs.reduce((sum, { advance }) => sum + advance, 0)
    expect(natural + first!.spacing * (first!.glyphs.length - 1)).toBeCloseTo(measure.width, 6)
    expect(lines.at(-1)!.spacing).toBe(0)
  })

  it('loses no character, whatever the text', () => {
    const plain = (text: string) => text.replaceAll(' ', '')
    fc.assert(fc.property(words, (chars) => plain(broken(chars.join('')).join('')) === plain(chars.join(''))))
  })

  it('never makes a line longer than the measure', () => {
    const fits = (chars: string[]) =>
      breakLines(glyphs(chars.join('')), measure).every(({ glyphs: line, spacing }) => {
        const natural = line.reduce((sum, { advance }) => sum + advance, 0)
        return natural + spacing * Math.max(line.length - 1, 0) <= measure.width + 1e-6
      })
    fc.assert(fc.property(words, fits))
  })

  it('begins no line with a mark of 避头', () => {
    const clause = fc.tuple(
      fc.array(fc.constantFrom(...'安全生产督导帮扶12'), { minLength: 3, maxLength: 40 }),
      fc.constantFrom('，', '。', '”，', '）。', '》、', '——', '……', '%，'),
    )
    const text = fc.array(clause, { maxLength: 20 })
    const isWell = (clauses: [string[], string][]) =>
      broken(clauses.map(([chars, mark]) => chars.join('') + mark).join('')).every((line) =>
        mayBeginLine(line[0] ?? '安'),
      )
    fc.assert(fc.property(text, isWell))
  })
})
