import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { FigureBlock, ReportModel } from '@shared/report'
import { figureSvg } from './figure-svg'
import { type FontShelf, openFonts } from './pdf-fonts'

/** Fine enough for print: 216 dots to the inch. */
const PIXELS_PER_POINT = 3

/** The figures of a report as PNG files. */
export type Pictures = ReadonlyMap<FigureBlock, Uint8Array>

let started: Promise<void> | null = null

/** Starts the painter, once in a thread. */
function startPainter(): Promise<void> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  started ??= initWasm(new Uint8Array(readFileSync(program)))
  return started
}

/** A picture of each figure, drawn of its vectors with our own fonts. */
export async function figurePictures({ blocks }: ReportModel, fontFolder: string): Promise<Pictures> {
  const figures = blocks.filter((block) => block.kind === 'figure')
  if (figures.length === 0) return new Map()
  await startPainter()
  const shelf = openFonts(fontFolder)
  return new Map(figures.map((figure) => [figure, pictureOf(figure, shelf)]))
}

function pictureOf(figure: FigureBlock, shelf: FontShelf): Uint8Array {
  const svg = figureSvg(figure, shelf)
  const painter = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PIXELS_PER_POINT },
    font: { fontBuffers: shelf.used().map(({ data }) => data) },
  })
  const image = painter.render()
  try {
    return image.asPng()
  } finally {
    image.free()
    painter.free()
  }
}
