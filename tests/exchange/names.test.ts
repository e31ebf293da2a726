import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseFileName, freeName, newCaseFile, safeName } from '../../electron/library'
import { tempFolder } from '../builders/folder'

const CORPUS: readonly [name: string, safe: string][] = [
  ['云屿镇', '云屿镇'],
  ['', '_'],
  ['.', '_'],
  ['..', '_'],
  ['../../etc/passwd', '_.._.._etc_passwd'],
  ['..\\..\\Windows', '_.._.._Windows'],
  ['C:\\案卷', 'C__案卷'],
  ['镇. . .', '镇'],
  [' 镇 ', '镇'],
  ['镇\u3000', '镇'],
  ['CON', '_CON'],
  ['con.duhe', '_con.duhe'],
  ['Aux .txt', '_Aux .txt'],
  ['NUL', '_NUL'],
  ['COM1', '_COM1'],
  ['com¹', '_com¹'],
  ['LPT9.年报', '_LPT9.年报'],
  ['CONIN$', '_CONIN$'],
  ['console', 'console'],
  ['COM10', 'COM10'],
  ['a<b>c:d"e/f\\g|h?i*j', 'a_b_c_d_e_f_g_h_i_j'],
  ['一\n二\t三\u0000四\u007f', '一_二_三_四_'],
  ['报告\u202exslx.exe', '报告_xslx.exe'],
  ['隐\u200b身\ufeff', '隐_身_'],
  ['👨‍👩‍👧镇', '👨_👩_👧镇'],
  ['😀镇', '😀镇'],
  ['半\ud83d个', '半_个'],
  ['e\u0301', 'é'],
]

test.each(CORPUS)('%j becomes %j', (name, safe) => expect(safeName(name)).toBe(safe))

test('a long name keeps to what every disk takes, and no character is cut in two', () => {
  for (const long of ['镇'.repeat(300), '😀'.repeat(300), 'a'.repeat(300), `${'x'.repeat(59)}😀😀`]) {
    const safe = safeName(long)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
    expect(safe.isWellFormed()).toBe(true)
  }
})

test('whatever a town is called, its file lies in the library under one plain name', () => {
  const home = tempFolder()
  const character = fc.constantFrom(...CORPUS.flatMap(([name]) => [...name]), 'A', '镇')
  fc.assert(
    fc.property(fc.array(character, { maxLength: 90 }), (characters) => {
      const file = newCaseFile(home, characters.join(''), 2024)
      expect(dirname(file)).toBe(join(home, 'library'))
      const safe = safeName(characters.join(''))
      expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^$/u)
      expect(safeName(safe)).toBe(safe)
    }),
  )
})

test('a name of any kind can be written, and a taken one gets a number', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'library'))
  const files = CORPUS.map(([name]) => {
    const file = freeName(join(folder, 'library', caseFileName(name)))
    writeFileSync(file, '')
    return file
  })
  expect(files.every((file) => existsSync(file))).toBe(true)
  expect(readdirSync(join(folder, 'library'))).toHaveLength(CORPUS.length)
  expect(readdirSync(folder)).toEqual(['library'])
})
