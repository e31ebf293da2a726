import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { FigureBlock, ReportModel } from '@shared/report'
import { figureSvg } from './figure-svg'
import { openFonts } from './pdf-fonts'
import { pngOf } from './png'

/** Fine enough for print: 216 dots to the inch. */
const PIXELS_PER_POINT = 3
const POINTS_PER_INCH = 72

/** The figures of a report as PNG files. */
export type Pictures = ReadonlyMap<FigureBlock, Uint8Array>

let started: Promise<void> | null = null

/** Starts the painter, once in a thread. */
function startPainter(): Promise<void> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  started ??= initWasm(new Uint8Array(readFileSync(program)))
  return started
}

/** What was painted for the last report, by its SVG: Word and Excel are often asked for at once. */
let painted: ReadonlyMap<string, Uint8Array> = new Map()

/** A picture of each figure, drawn of its vectors and of the outlines of our own fonts. */
export async function figurePictures({ blocks }: ReportModel, fontFolder: string): Promise<Pictures> {
  const figures = blocks.filter((block) => block.kind === 'figure')
  if (figures.length === 0) return new Map()
  await startPainter()
  const shelf = openFonts(fontFolder)
  const drawn = figures.map((figure) => ({ figure, svg: figureSvg(figure, shelf) }))
  painted = new Map(drawn.map(({ svg }) => [svg, painted.get(svg) ?? pictureOf(svg)]))
  return new Map(drawn.map(({ figure, svg }) => [figure, painted.get(svg)!]))
}

function pictureOf(svg: string): Uint8Array {
  const painter = new Resvg(svg, { fitTo: { mode: 'zoom', value: PIXELS_PER_POINT } })
  const image = painter.render()
  try {
    return pngOf(image, PIXELS_PER_POINT * POINTS_PER_INCH)
  } finally {
    image.free()
    painter.free()
  }
}
