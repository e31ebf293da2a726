import { inflateSync } from 'node:zlib'
import type { ReportModel } from '@shared/report'
import { FIGURE_WIDTH } from '@shared/report/figure'
import { figureWords } from '@shared/report/figure-words'
import { beforeAll, describe, expect, test } from 'vitest'
import { CFB } from 'xlsx'
import { renderDocx } from '../../electron/report/docx'
import { LOOK } from '../../electron/report/figure-look'
import { figurePictures } from '../../electron/report/figure-picture'
import { TYPE_AREA_PT } from '../../electron/report/page'
import { renderPdf } from '../../electron/report/pdf'
import { renderWorkbook } from '../../electron/report/workbook'
import { figuresOf } from '../builders/sample-figures'
import { FONTS, HAS_POPPLER, part, partNames, pdfWords } from './tools'

const figures = Object.values(figuresOf(8, '云屿镇䶮㛃𬱟铸造有限公司')).flat()
const model: ReportModel = {
  title: '图',
  subtitle: [],
  date: '2024-11-30',
  fileName: '图',
  blocks: figures,
}

const bytesOf = (file: Uint8Array, path: string): Buffer =>
  Buffer.from(CFB.find(CFB.read(Buffer.from(file), { type: 'buffer' }), `/${path}`)!.content as Uint8Array)

/** Width, height and pixels per metre of a PNG, its colours, and its rows of places among them. */
function pngParts(png: Buffer) {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    perMetre: chunks.get('pHYs')!.readUInt32BE(0),
    palette: chunks.get('PLTE')!,
    rows: inflateSync(chunks.get('IDAT')!),
  }
}

test('a picture is as fine as print asks, in the shape of its figure, and holds ink', async () => {
  for (const [figure, png] of await figurePictures(model, FONTS)) {
    const { width, height, perMetre, palette, rows } = pngParts(Buffer.from(png))
    expect(width / (TYPE_AREA_PT.width / 72)).toBeGreaterThanOrEqual(200)
    expect(perMetre * 0.0254).toBeGreaterThanOrEqual(200)
    expect(height / width).toBeCloseTo(figure.height, 2)
    expect(rows.length).toBe(height * (width + 1))
    const isInk = (place: number) => palette[place * 3]! < 100
    expect(rows.filter((place, at) => at % (width + 1) > 0 && isInk(place)).length).toBeGreaterThan(2_000)
  }
})

describe('Word', () => {
  let file: Uint8Array

  beforeAll(async () => {
    file = await renderDocx(model, FONTS)
  })

  test('holds a picture of each figure, which says in words what it shows', () => {
    const body = part(file, 'word/document.xml')
    expect(partNames(file).filter((name) => name.endsWith('.png'))).toHaveLength(figures.length)
    for (const figure of figures) expect(body).toContain(`descr="${figureWords(figure)}"`)
  })

  test('gives it a line as high as itself and no more than the width of the text', () => {
    const body = part(file, 'word/document.xml')
    const widths = [...body.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, emu]) => Number(emu) / 12_700)
    expect(widths).toHaveLength(figures.length)
    for (const width of widths) expect(width).toBeLessThanOrEqual(TYPE_AREA_PT.width)
    const style = /<w:style [^>]*w:styleId="ReportFigure".*?<\/w:style>/s.exec(
      part(file, 'word/styles.xml'),
    )![0]
    expect(style).toContain('w:lineRule="auto"')
  })
})

test('Excel holds the data of each figure and its picture below', async () => {
  const file = await renderWorkbook(model, FONTS)
  const drawings = partNames(file).filter((name) => /drawings\/drawing\d+\.xml$/.test(name))
  expect(drawings).toHaveLength(figures.length)
  for (const name of drawings) {
    const xml = bytesOf(file, name).toString('utf8')
    const [from, to] = [...xml.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row))
    expect(from).toBe(8 + 3)
    expect(to).toBeGreaterThan(from!)
  }
})

test.skipIf(!HAS_POPPLER)('the PDF draws a figure of vectors, its numbers as text', async () => {
  const pdf = await renderPdf(model, FONTS)
  expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(false)
  const words = pdfWords(pdf).flat()
  for (const { data } of figures)
    for (const row of data.rows)
      for (const cell of row.slice(1))
        if (cell!.text !== '—') expect(words.map(({ text }) => text).join(' ')).toContain(cell!.text)
})

/** Brightness as the eye sees it, which is what a grey printer keeps. */
const greyOf = (colour: string) =>
  [0.299, 0.587, 0.114].reduce(
    (sum, share, index) => sum + share * Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16),
    0,
  )

test('自评, 帮扶 and 核实 differ in grey print, and so do the shades of a heat map, on which black is legible', () => {
  const series = (['self', 'assisted', 'verified'] as const).map((tone) => greyOf(LOOK[tone].fill))
  const shades = ([0, 1, 2, 3, 4] as const).map((step) => greyOf(LOOK[`heat-${step}`].fill))
  for (const list of [series, shades])
    for (const [index, grey] of list.slice(1).entries()) expect(list[index]! - grey).toBeGreaterThan(20)
  expect(Math.min(...shades)).toBeGreaterThan(120)
})

test('the box of a figure is as wide as the text', () => {
  expect(FIGURE_WIDTH / TYPE_AREA_PT.width).toBeCloseTo(1, 1)
})
