import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { FigureBlock, ReportBlock, ReportModel, Table } from '@shared/report'
import { figureMarks } from '../../electron/report/figure-marks'
import { figureSvg } from '../../electron/report/figure-svg'
import { type FontShelf, openFonts } from '../../electron/report/pdf-fonts'

const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { margin: 0; font: 16pt/28.95pt body, song; text-align: justify }
h1 { font: 22pt/28.95pt title; text-align: center } h2 { font: 16pt/28.95pt black } h3 { font: 16pt/28.95pt kai }
p, h2, h3, h4 { margin: 0; text-indent: 2em }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 14.7pt }
td, th { border: 0.5pt solid; padding: 3pt 4pt } caption, figcaption { font: 14pt/28.95pt black; text-align: center }
tr, figure { break-inside: avoid } figure { margin: 0 }`

/** Our fonts under the names of their faces. */
function faces(folder: string): string {
  const files = {
    title: 'FandolSong',
    body: 'FandolFang',
    black: 'FandolHei',
    kai: 'FandolKai',
    song: 'NotoSerif',
  }
  return Object.entries(files)
    .map(([face, start]) => {
      const file = readdirSync(folder).find((name) => name.startsWith(start) && /\.[ot]tf$/.test(name))!
      return `@font-face { font-family: ${face}; src: url("${pathToFileURL(`${folder}/${file}`)}") }`
    })
    .join('\n')
}

/** The same report as a page of a browser. */
export function reportPage(model: ReportModel, fontFolder: string): string {
  const shelf = openFonts(fontFolder)
  const head = [
    `<h1>${escaped(model.title)}</h1>`,
    ...model.subtitle.map((line) => `<p>${escaped(line)}</p>`),
  ]
  const body = [...head, ...model.blocks.map((block) => blockHtml(block, shelf))].join('\n')
  return `<!doctype html><meta charset="utf-8"><style>${faces(fontFolder)}${STYLE}</style>${body}`
}

function blockHtml(block: ReportBlock, shelf: FontShelf): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${block.runs.map(({ text, bold }) => (bold ? `<b>${escaped(text)}</b>` : escaped(text))).join('')}</p>`
    case 'table':
      return tableHtml(block)
    case 'figure':
      return `<figure>${drawing(block, shelf)}<figcaption>${escaped(block.data.caption)}</figcaption></figure>`
    case 'seal':
      return block.lines.map((line) => `<p>${escaped(line)}</p>`).join('')
    case 'signature':
      return block.lines.map((line) => `<p style="text-align:right">${escaped(line)}</p>`).join('')
    case 'annex':
      return `<p style="break-before:page">${escaped(block.label)}</p><h1>${escaped(block.title)}</h1>`
    case 'page-break':
      return '<div style="break-before:page"></div>'
  }
}

/** A figure whose words are text, as they are in our own PDF. */
function drawing(figure: FigureBlock, shelf: FontShelf): string {
  const shapes = figure.marks.filter(({ kind }) => kind !== 'words' && kind !== 'cell')
  const words = figureMarks(figure, shelf).map((mark) =>
    mark.kind === 'text'
      ? `<text x="${mark.x}" y="${mark.y + mark.size * 0.88}" font-size="${mark.size}" font-family="black, song">${escaped(mark.text)}</text>`
      : '',
  )
  return figureSvg({ ...figure, marks: shapes }, shelf).replace('</svg>', `${words.join('')}</svg>`)
}

function tableHtml({ caption, columns, rows }: Table): string {
  const head = columns.map(({ title }) => `<th>${escaped(title)}</th>`).join('')
  const body = rows.map((row) => {
    const cells = row.map((cell) =>
      cell ? `<td rowspan="${cell.rows ?? 1}" colspan="${cell.columns ?? 1}">${escaped(cell.text)}</td>` : '',
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead>${body.join('')}</table>`
}
