import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { type Filling, fillTemplate } from '../builders/workbook'

/** A case without enterprises and a list template filled with these rows. */
function filledList(rows: readonly Filling[]) {
  const home = tempFolder()
  const { file } = makeCaseFile(home)
  const book = join(home, '名单.xlsx')
  expect(duheJson(home, 'template', book, '--kind', 'enterprises')).toEqual({ code: 0, json: { file: book } })
  fillTemplate(book, '企业名称*', rows)
  return { home, file, book }
}

const GOOD: readonly Filling[] = [
  { '企业名称*': '云海纺织有限公司' },
  { '企业名称*': '云海机械有限公司', '从业人员（人）': 310 },
]

test('import without --commit says what it would do and writes nothing', () => {
  const { home, file, book } = filledList(GOOD)
  const before = readFileSync(file)
  const { code, json } = duheJson(home, 'import', file, book)
  expect(code).toBe(0)
  expect(json).toMatchObject({
    kind: 'enterprises',
    rows: 2,
    added: 2,
    changed: 0,
    same: 0,
    problems: [],
    committed: false,
  })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('import with --commit writes the list, and a second time finds everything the same', () => {
  const { home, file, book } = filledList(GOOD)
  expect(duheJson(home, 'import', file, book, '--commit').json).toMatchObject({ added: 2, committed: true })
  const before = verifyCaseFile(file)
  expect(duheJson(home, 'import', file, book, '--commit').json).toMatchObject({
    added: 0,
    changed: 0,
    same: 2,
  })
  expect(verifyCaseFile(file)).toEqual(before)
})

test('enterprises without a number get E001, E002… in the order of the rows', () => {
  const { home, file, book } = filledList(GOOD)
  duheJson(home, 'import', file, book, '--commit')
  const line = (id: string) => duheJson(home, 'sheet', file, '--subject', id, '--phase', 'verification')
  expect(['E001', 'E002', 'E003'].map((id) => line(id).code)).toEqual([0, 0, 3])
})

test('one bad row keeps the whole workbook out, and its cell is named', () => {
  const { home, file, book } = filledList([...GOOD, { '企业名称*': '云海五金厂', '从业人员（人）': '很多' }])
  const before = readFileSync(file)
  const { code, json } = duheJson(home, 'import', file, book, '--commit')
  expect(code).toBe(3)
  expect(json.committed).toBe(false)
  expect(json.problems).toHaveLength(1)
  expect(json.problems[0]).toEqual({
    sheet: expect.any(String),
    cell: 'E6',
    code: expect.any(String),
    message: expect.stringContaining('第 6 行'),
  })
  expect(json.error).toMatchObject({ code: 'import-problems', message: expect.stringContaining('没有改动') })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test.each([
  ['a text', Buffer.from('企业名称，从业人员\n')],
  ['damaged bytes', Buffer.from('PK\u0003\u0004 这不是工作簿')],
  ['nothing', Buffer.alloc(0)],
])('a workbook that holds %s is refused in Chinese and changes nothing', (_, bytes) => {
  const home = tempFolder()
  const { file } = makeCaseFile(home)
  const book = join(home, '名单.xlsx')
  writeFileSync(book, bytes)
  const before = readFileSync(file)
  const { code, json } = duheJson(home, 'import', file, book, '--commit')
  expect(code).toBe(3)
  expect(json.error.message).toMatch(/[\u4e00-\u9fff]/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a workbook that is not there is refused', () => {
  const home = tempFolder()
  const { file } = makeCaseFile(home)
  const { code, json } = duheJson(home, 'import', file, join(home, '没有.xlsx'), '--commit')
  expect(code).toBe(3)
  expect(json.error.message).toMatch(/[\u4e00-\u9fff]/)
})
