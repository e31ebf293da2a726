import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../electron/store/hash'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const home = tempFolder(afterAll)
let demo: { code: number | null; json: { files: string[]; seconds: number } }

beforeAll(() => {
  demo = duheJson(home, 'demo', join(home, '演示'))
})

const fileEnding = (ending: string) => demo.json.files.find((file) => file.endsWith(ending))!
/** The town report of today: of every report in a format, the one so named. */
const townReport = (format: string) =>
  demo.json.files.find((file) => file.includes('督导帮扶报告') && file.endsWith(format))!

test('demo writes the case file and the report in three formats, and says so', () => {
  expect(demo.code).toBe(0)
  expect(demo.json).toEqual({ files: expect.any(Array), seconds: expect.any(Number) })
  for (const ending of ['.duhe', '.docx', '.pdf', '.xlsx'])
    expect(statSync(fileEnding(ending)).size).toBeGreaterThan(0)
  expect(readdirSync(join(home, '演示')).sort()).toEqual(demo.json.files.map((file) => basename(file)).sort())
})

test('a second demo stands beside the case of the first, which stays as it is', () => {
  const before = readFileSync(fileEnding('.duhe'))
  const { code, json } = duheJson(home, 'demo', join(home, '演示'))
  expect(code).toBe(0)
  expect(json.files).not.toContain(fileEnding('.duhe'))
  expect(readFileSync(fileEnding('.duhe')).equals(before)).toBe(true)
})

test('the case file of the demo verifies, and some subjects agree while others do not', () => {
  expect(duheJson(home, 'verify', fileEnding('.duhe'))).toMatchObject({ code: 0, json: { ok: true } })
  const { compared, inconsistent } = duheJson(home, 'compare', fileEnding('.duhe')).json.summary
  expect(inconsistent).toBeGreaterThan(0)
  expect(inconsistent).toBeLessThan(compared)
})

test('report names each file with its size and the hash of its bytes', () => {
  const out = join(home, '报告')
  const { code, json } = duheJson(home, 'report', fileEnding('.duhe'), '--kind', 'township', '--out', out)
  expect(code).toBe(0)
  expect(json.files.map((file: { path: string }) => file.path.split('.').at(-1))).toEqual([
    'docx',
    'pdf',
    'xlsx',
  ])
  for (const file of json.files) {
    const bytes = readFileSync(file.path)
    expect(file).toEqual({ path: file.path, bytes: bytes.length, sha256: sha256(bytes) })
  }
})

test('report writes only the formats asked for, and leaves every result as it is', () => {
  const before = duheJson(home, 'compare', fileEnding('.duhe')).json
  const out = join(home, '只要表格')
  duheJson(home, 'report', fileEnding('.duhe'), '--kind', 'township', '--out', out, '--format', 'xlsx')
  expect(readdirSync(out).map((name) => name.split('.').at(-1))).toEqual(['xlsx'])
  expect(duheJson(home, 'compare', fileEnding('.duhe')).json).toEqual(before)
})

const canReadDocuments = ['soffice', 'pdftotext'].every((program) => !spawnSync(program, ['--help']).error)

/** The words of a PDF without the spaces that its layout puts between them. */
const wordsOf = (pdf: string) =>
  spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.replace(/\s/g, '')

test.skipIf(!canReadDocuments)('the Word and the PDF report name the town and its verified total', () => {
  const { json } = duheJson(home, 'compare', fileEnding('.duhe'), '--subject', 'T')
  const [{ name, compared }] = json.subjects
  const profile = `-env:UserInstallation=file://${join(home, 'office')}`
  const words = ['--headless', '--convert-to', 'pdf', '--outdir', join(home, '转换'), townReport('.docx')]
  expect(spawnSync('soffice', [profile, ...words]).status).toBe(0)
  const converted = join(home, '转换', basename(townReport('.docx')).replace('.docx', '.pdf'))
  for (const pdf of [converted, townReport('.pdf')]) {
    const text = wordsOf(pdf)
    expect(text).toContain(name)
    expect(text).toContain(String(compared))
  }
})
