import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { WordFile } from '@shared/report/read-back/word-file'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_PARAGRAPHS, TooManyParagraphs } from '../../electron/read-back/document-blocks'
import { readDocx } from '../../electron/read-back/read-docx'
import { readWordHere } from '../builders/read-word'
import { archiveOf, type Entry } from '../import/archive'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const TYPES = { name: '[Content_Types].xml', content: '<Types/>' }

const documentOf = (body: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${W} ${MC}><w:body>${body}</w:body></w:document>`

const fileOf = (document: string, ...more: Entry[]): Buffer =>
  archiveOf(TYPES, { name: 'word/document.xml', content: document }, ...more)

const readBody = async (body: string): Promise<WordFile['blocks']> =>
  (await readDocx(fileOf(documentOf(body)))).blocks

const texts = async (body: string) => (await readBody(body)).map(({ text }) => text)

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...content: string[]) => `<w:p>${content.join('')}</w:p>`
const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`

describe('a Word file is read', () => {
  it('with tracked changes accepted, and without comments and instructions of fields', async () => {
    const tracked = p(
      run('自评'),
      `<w:del w:id="1" w:author="甲"><w:r><w:delText>94.37</w:delText></w:r></w:del>`,
      `<w:ins w:id="2" w:author="甲">${run('95.12')}</w:ins>`,
      `<w:moveFrom w:id="3">${run('移走')}</w:moveFrom><w:moveTo w:id="4">${run('移来')}</w:moveTo>`,
      '<w:commentRangeStart w:id="5"/>',
      run('分'),
      '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
    )
    expect(await texts(tracked)).toEqual(['自评95.12移来分'])
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
    const nested = p(
      field,
      field,
      run('3'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(2),
      run('页'),
    )
    expect(await texts(nested)).toEqual(['3页'])
    expect(
      await texts(p(`<w:smartTag><w:fldSimple w:instr="X">${run('云海镇')}</w:fldSimple></w:smartTag>`)),
    ).toEqual(['云海镇'])
  })

  it('a paragraph whose end was deleted under tracking goes on in the next', async () => {
    const ends = '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>'
    expect(await texts(p(ends, run('甲')) + p(ends, run('乙')) + p(run('丙')))).toEqual(['甲乙丙'])
    expect(await texts(p(ends, run('甲')))).toEqual(['甲'])
    const inserted = '<w:pPr><w:rPr><w:ins w:id="1" w:author="甲"/></w:rPr></w:pPr>'
    expect(await texts(p(inserted, run('甲')) + p(run('乙')))).toEqual(['甲', '乙'])
  })

  it('breaks and tabs as such, a text box as lines of its paragraph, once', async () => {
    expect(
      await texts(
        p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r>'),
      ),
    ).toEqual(['甲\t乙\n丙'])
    const tabStops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
    expect(await texts(p(tabStops, run('甲')))).toEqual(['甲'])
    const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(await texts(p(run('甲'), drawn, run('乙')))).toEqual(['甲\n框乙'])
  })

  it('with tables as one, and what a table holds under a mark as a paragraph', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const table = `<w:tbl><w:tr>${cell(p(run('一')))}${cell(`<w:tbl><w:tr>${cell(p(run('二')))}</w:tr></w:tbl>`)}</w:tr></w:tbl>`
    expect(await readBody(table)).toEqual([{ kind: 'table', text: '一\n二' }])
    const boxed = `<w:tbl><w:tr>${cell(p(mark('dh_a_b'), run('框住')))}</w:tr></w:tbl>`
    expect((await readBody(boxed))[0]).toMatchObject({ kind: 'paragraph', text: '框住', marks: ['dh_a_b'] })
  })

  it('with our bookmarks only, in the paragraph or before it, whatever others are called', async () => {
    const hostile = ['__proto__', 'dh_', '../../etc', 'dh_&lt;script&gt;', '甲'.repeat(5_000)]
      .map(mark)
      .join('')
    const [first, second] = await readBody(
      p(hostile, mark('dh_a1_b2'), run('甲')) + mark('dh_c3_d4') + p(run('乙'), mark('dz_c3_d4')),
    )
    expect(first).toMatchObject({ marks: ['dh_', 'dh_<script>', 'dh_a1_b2'] })
    expect(second).toMatchObject({ marks: ['dh_c3_d4', 'dz_c3_d4'] })
  })

  it('with headings and signatures told from running text, by their own level or by their style', async () => {
    const style = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`
    const body =
      p(style('a3'), run('标题')) +
      p(style('a4'), run('落款')) +
      p('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', run('一、')) +
      p('<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', run('正文'))
    const styles = `<w:styles ${W}><w:style w:styleId="a3"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a4"><w:name w:val="落款"/></w:style></w:styles>`
    const { blocks } = await readDocx(fileOf(documentOf(body), { name: 'word/styles.xml', content: styles }))
    expect(blocks.map((block) => block.kind === 'paragraph' && block.isBody)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('with its own properties', async () => {
    const custom = `<Properties xmlns="c" xmlns:vt="v"><property name="duheCase"><vt:lpwstr>c&amp;1</vt:lpwstr></property></Properties>`
    const { properties } = await readDocx(
      fileOf(documentOf(''), { name: 'docProps/custom.xml', content: custom }),
    )
    expect(properties).toEqual({ duheCase: 'c&1' })
  })
})

describe('a hostile Word file', () => {
  it('expands no entity and loads none', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`
    await expect(readDocx(fileOf(documentOf(p(run('&c;')), bomb)))).rejects.toThrow()
    await expect(readDocx(fileOf(documentOf(p(run('&nbsp;')))))).rejects.toThrow()
    await expect(
      readDocx(fileOf(documentOf(p(run('甲')), '<!DOCTYPE w SYSTEM "file:///etc/passwd">'))),
    ).rejects.toThrow()
    expect(await texts(p(run('&lt;甲&amp;乙&gt;&#20057;')))).toEqual(['<甲&乙>乙'])
  })

  it('may have ten thousand paragraphs, but not any number, nor any depth', async () => {
    expect(await texts(p(run('甲')).repeat(10_000))).toHaveLength(10_000)
    await expect(readBody('<w:p/>'.repeat(MOST_PARAGRAPHS + 1))).rejects.toThrow(TooManyParagraphs)
    await expect(readBody('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))).rejects.toThrow()
  })

  it('is not read where it is not well-formed', async () => {
    for (const body of ['<w:p>', '</w:p>', '<w:p></w:r>', '<w:p a=1/>'])
      await expect(readBody(body)).rejects.toThrow()
    const latin = Buffer.from(documentOf(p(run('甲'))), 'utf16le')
    await expect(readDocx(archiveOf(TYPES, { name: 'word/document.xml', content: latin }))).rejects.toThrow()
  })
})

describe('the gate', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duhe-docx-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  async function refusal(bytes: Uint8Array | string): Promise<string> {
    const path = join(folder, '改过的报告.docx')
    writeFileSync(path, bytes)
    try {
      await readWordHere(path, new AbortController().signal)
      return 'read'
    } catch (error) {
      if (!(error instanceof CaseProblem)) return 'unreadable'
      expect(error.message).toMatch(/^“改过的报告\.docx”.*，案卷没有改动。请.*。$/)
      return error.code
    }
  }

  it('lets a Word file through, and refuses what is none in words about that file', async () => {
    const compound = Buffer.alloc(2_048)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(compound)
    const locked = Buffer.from(compound)
    locked.write('EncryptedPackage', 1_024, 'utf16le')
    expect(await refusal(fileOf(documentOf(p(run('甲')))))).toBe('read')
    expect(await refusal(compound)).toBe('document-old')
    expect(await refusal(locked)).toBe('document-encrypted')
    expect(await refusal('')).toBe('document-empty')
    expect(await refusal('%PDF-1.7')).toBe('document-unknown')
    expect(await refusal(archiveOf({ name: 'xl/workbook.xml', content: '<a/>' }))).toBe('document-unknown')
    expect(await refusal(fileOf(documentOf('')).subarray(0, 90))).toBe('document-damaged')
    expect(await refusal(Buffer.alloc(20 * 1024 * 1024 + 1, 'PK'))).toBe('document-too-large')
    const missing = readWordHere(join(folder, '没有.docx'), new AbortController().signal)
    await expect(missing).rejects.toMatchObject({ code: 'document-missing' })
  })

  it('refuses bombs, also those that declare a small size, and too many parts', async () => {
    const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
    const parts = Array.from({ length: 1_999 }, (_, at) => ({ name: `word/media/${at}`, content: '' }))
    const bomb = { name: 'word/media/a', content: zeros(120) }
    expect(await refusal(fileOf(documentOf(''), bomb))).toBe('document-too-large')
    expect(await refusal(fileOf(documentOf(''), { ...bomb, declaredSize: 1_000 }))).toBe('document-damaged')
    expect(await refusal(fileOf(documentOf(''), ...parts))).toBe('document-too-many-parts')
  })

  it('never breaks down over a damaged file', async () => {
    const whole = fileOf(documentOf(p(mark('dh_a_b'), run('甲'))))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Buffer.from(whole)
        damaged[at] = value
        expect(await refusal(damaged)).toMatch(/^(read|unreadable|document-[a-z-]+)$/)
      }),
      { numRuns: 100 },
    )
  })
})
