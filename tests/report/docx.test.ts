import type { ReportBlock } from '@shared/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/report/docx'
import { sampleModel } from './sample-model'
import { FONTS, FOOT, HAS_OFFICE, MIDDLE, officePdf, part, pdfPages, pdfWords } from './tools'

let bytes: Uint8Array
let body: string

beforeAll(async () => {
  bytes = await renderDocx(sampleModel(), FONTS)
  body = part(bytes, 'word/document.xml')
})

const twips = (mm: number) => Math.round((mm / 25.4) * 1440)

describe('the Word report', () => {
  it('has the margins of GB/T 9704-2012 on A4', () => {
    expect(body).toContain(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"`)
    expect(body).toMatch(
      new RegExp(`<w:pgMar w:top="${twips(37)}" w:right="${twips(26)}" w:bottom="${twips(35)}"`),
    )
    expect(body).toMatch(new RegExp(`w:left="${twips(28)}"`))
  })

  it('sets the body in 仿宋 of 3号, two characters in, in lines of 579 twips', () => {
    const styles = part(bytes, 'word/styles.xml')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('<w:sz w:val="32"/>')
    expect(styles).toContain('w:line="579" w:lineRule="exact"')
    expect(styles).toContain('w:ascii="Times New Roman"')
    const paragraph = /w:styleId="ReportBody".*?<\/w:style>/s.exec(styles)![0]
    expect(paragraph).toContain('w:firstLineChars="200"')
    expect(body.match(/<w:pStyle w:val="ReportBody"\/>/g)!.length).toBeGreaterThan(20)
    expect(body).toContain('<w:rFonts w:hint="eastAsia"/>')
  })

  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
  ])('gives %s the face %s', (id, face, size) => {
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(part(bytes, 'word/styles.xml'))![0]
    expect(style).toContain(`w:eastAsia="${face}"`)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
    expect(style).toContain('<w:keepNext/>')
    expect(style.includes('<w:b/>')).toBe(id === 'Heading3')
  })

  it('writes the page number in separate runs, or WPS hides it', () => {
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      const runs = [...part(bytes, footer).matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run)
      const field = runs.filter((run) => /fldChar|instrText/.test(run))
      expect(field.map((run) => /fldCharType="(\w+)"|(PAGE)/.exec(run)!.slice(1).join(''))).toEqual([
        'begin',
        'PAGE',
        'separate',
        'end',
      ])
    }
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('repeats table heads and splits no row', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(body.match(/<w:tr>/g)!.length)
  })

  it('keeps a signature with the last row of the table before it', async () => {
    const table: ReportBlock = {
      kind: 'table',
      caption: '表1',
      columns: [{ title: '说明', width: 1, align: 'left' }],
      rows: [[{ text: '第一行' }], [{ text: '第二行' }]],
    }
    const blocks: ReportBlock[] = [table, { kind: 'signature', lines: ['核实人（签字）：'] }]
    const rows = part(await renderDocx({ ...sampleModel(), blocks }, FONTS), 'word/document.xml')
      .split('</w:tbl>')[0]!
      .split('<w:tr>')
    expect(rows.slice(1).map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, true])
  })

  it('drops what would make the file unreadable and keeps lines of a cell apart', () => {
    expect(body).not.toContain('\u000b')
    expect(body).toContain('第二行含控制字符')
    expect(body).not.toContain('第一行\n')
  })
})

describe.skipIf(!HAS_OFFICE)('LibreOffice', () => {
  let pdf: Uint8Array

  beforeAll(() => {
    pdf = officePdf(bytes, 'docx')
  })

  it('shows every word of the Word report', () => {
    const text = pdfPages(pdf, '-layout').join('').replace(/\s/g, '')
    for (const words of [
      '一、基本情况',
      '（一）督导帮扶工作开展情况',
      '表3专家备注',
      '=1+1',
      '2024年11月30日',
    ])
      expect(text).toContain(words)
  })

  it('numbers its pages at the outer edge', () => {
    pdfWords(pdf).forEach((words, index) => {
      const number = words.filter(({ top }) => top > FOOT)
      expect(number.map(({ text }) => text).join('')).toBe(`—${index + 1}—`)
      expect(number.every(({ left }) => left > MIDDLE)).toBe(index % 2 === 0)
    })
  })

  it('repeats the head of its table on each page', () => {
    const pages = pdfPages(pdf, '-layout').filter((page) => page.includes('织造'))
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.every((page) => page.includes('企业名称'))).toBe(true)
  })
})
