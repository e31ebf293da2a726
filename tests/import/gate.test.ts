import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { checkWorkbook } from '../../electron/import/gate'
import { archiveOf, packageOf } from './archive'
import { listOf, saved, workbookOf } from './books'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duhe-gate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The kind that the gate finds these bytes to be, or the code of its refusal. */
async function gate(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'book')
  writeFileSync(path, bytes)
  try {
    return await checkWorkbook(path)
  } catch (error) {
    if (!(error instanceof CaseProblem)) throw error
    expect(error.message).toMatch(/案卷没有改动。请|案卷没有改动。可以/)
    return error.code
  }
}

const book = workbookOf({ 名单: listOf(20) as (string | number)[][] })
const sheet = (xml: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: `<worksheet><sheetData>${xml}</sheetData>`,
})

describe('the gate lets through', () => {
  it('workbooks of today and yesterday, and tables as text', async () => {
    const old = XLSX.read(book, { type: 'buffer' })
    expect(await gate(book)).toBe('zip')
    expect(await gate(saved(old, 'biff8'))).toBe('compound')
    expect(await gate('企业名称,地址\n甲公司,一路\n')).toBe('text')
    expect(await gate(Buffer.from('c6f3d2b5c3fbb3c60a', 'hex'))).toBe('text')
    expect(await gate(Buffer.from('\ufeff企业名称\t地址', 'utf16le'))).toBe('text')
  })

  it('a sheet at the limits', async () => {
    expect(await gate(packageOf(sheet('<row/>'.repeat(20_000))))).toBe('zip')
    expect(await gate(packageOf(sheet(`<row>${'<c/>'.repeat(200)}</row>`.repeat(9))))).toBe('zip')
  })
})

describe('the gate refuses', () => {
  it('what is too much: bytes, inflated bytes, parts, rows and columns', async () => {
    const zeros = (megabytes: number) => ({
      name: 'xl/media/a',
      content: Buffer.alloc(megabytes * 1024 * 1024),
    })
    const parts = Array.from({ length: 1_999 }, (_, at) => ({ name: `xl/media/${at}`, content: '' }))
    expect(await gate(Buffer.alloc(20 * 1024 * 1024 + 1, 'PK'))).toBe('workbook-too-large')
    expect(await gate('企业名称,'.repeat(600_000))).toBe('workbook-too-large')
    expect(await gate(packageOf(zeros(60), { ...zeros(60), name: 'xl/media/b' }))).toBe('workbook-too-large')
    expect(await gate(packageOf(...parts))).toBe('workbook-too-many-parts')
    expect(await gate(packageOf(sheet('<x:row r="1"></x:row>'.repeat(20_001))))).toBe(
      'workbook-too-many-rows',
    )
    expect(await gate(packageOf(sheet(`<row>${'<c r="A1"/>'.repeat(201)}`)))).toBe(
      'workbook-too-many-columns',
    )
  })

  it('a bomb that declares a small size', async () => {
    const bomb = { name: 'xl/media/a', content: Buffer.alloc(120 * 1024 * 1024), declaredSize: 1_000 }
    expect(await gate(packageOf(bomb))).toBe('workbook-damaged')
  })

  it('headers that contradict each other, or reserve what they do not hold', async () => {
    const part = { name: 'xl/a.xml', content: '<a/>' }
    const extra = Buffer.from('0100100000000000ff000000000000000000000000', 'hex').subarray(0, 20)
    expect(await gate(packageOf(part))).toBe('zip')
    expect(await gate(packageOf({ ...part, localName: 'xl/b.xml' }))).toBe('workbook-damaged')
    expect(await gate(packageOf({ ...part, localSize: 0xff00_0000 }))).toBe('workbook-damaged')
    expect(await gate(packageOf({ ...part, localExtra: extra }))).toBe('workbook-damaged')
    expect(await gate(packageOf(part, part))).toBe('workbook-damaged')
  })

  it('paths that lead elsewhere', async () => {
    for (const name of ['../a.xml', '/etc/a.xml', 'C:/a.xml', 'xl\\..\\..\\a.xml'])
      expect(await gate(packageOf({ name, content: '' }))).toBe('workbook-damaged')
  })

  it('64-bit directories and bytes after the end', async () => {
    const plain = packageOf()
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50, 0)
    expect(await gate(Buffer.concat([plain.subarray(0, -22), locator, plain.subarray(-22)]))).toBe(
      'workbook-damaged',
    )
    expect(await gate(Buffer.concat([plain, Buffer.from('comment')]))).toBe('workbook-damaged')
  })
})

describe('the gate also refuses', () => {
  it('passwords', async () => {
    const compound = Buffer.alloc(2_048)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(compound)
    compound.write('EncryptedPackage', 1_024, 'utf16le')
    expect(await gate(compound)).toBe('workbook-encrypted')
    expect(await gate(packageOf({ name: 'xl/a.xml', content: '', flags: 1 }))).toBe('workbook-encrypted')
  })

  it('what is no workbook', async () => {
    expect(await gate(archiveOf({ name: 'word/document.xml', content: '<w/>' }))).toBe('workbook-unknown')
    expect(await gate('<html><table></table></html>')).toBe('workbook-unknown')
    expect(await gate('%PDF-1.7')).toBe('workbook-unknown')
    expect(await gate(Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toBe('workbook-unknown')
    expect(await gate(Buffer.from('504b0304', 'hex'))).toBe('workbook-damaged')
    expect(await gate('')).toBe('workbook-empty')
    await expect(checkWorkbook(join(folder, 'nowhere.xlsx'))).rejects.toMatchObject({
      code: 'workbook-missing',
    })
  })

  it('a damaged workbook with a reason, never with a break-down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(book.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const damaged = Buffer.from(isCut ? book.subarray(0, at) : book)
        if (!isCut) damaged[at] = value
        expect(await gate(damaged)).toMatch(/^(zip|text|workbook-[a-z-]+)$/)
      }),
      { numRuns: 200 },
    )
  })
})
