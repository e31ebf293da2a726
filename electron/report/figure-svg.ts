import type { FigureBlock } from '@shared/report'
import { DASH_PT, OUTLINE_PT, type Shape } from './drawn-shape'
import { figureHeight, figureMarks } from './figure-marks'
import { TYPE_AREA_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import type { TextMark } from './pdf-strip'

/** From the top of the em square down to the baseline. */
const ASCENT_EM = 0.88

type Values = Record<string, string | number | null>

/** An element; a value of null leaves its attribute out. */
function element(name: string, values: Values, content = ''): string {
  const attributes = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : value}"`],
  )
  return `<${name}${attributes.join('')}>${content}</${name}>`
}

/** Thousandths of a point, so that equal figures are equal text. */
const rounded = (value: number): string => String(Math.round(value * 1_000) / 1_000)

function shapeElement(shape: Shape): string {
  if (shape.kind === 'stroke') {
    const { x1, y1, x2, y2, width, colour, isDashed } = shape
    const dashes = isDashed ? `${DASH_PT.length} ${DASH_PT.space}` : null
    return element('line', {
      x1,
      y1,
      x2,
      y2,
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray': dashes,
    })
  }
  const { x, y, fill, outline } = shape
  const paint = { fill, stroke: outline, 'stroke-width': outline ? OUTLINE_PT : null }
  if (shape.kind === 'dot') return element('circle', { cx: x, cy: y, r: shape.radius, ...paint })
  return element('rect', { x, y, width: shape.width, height: shape.height, ...paint })
}

/** Words as the outlines of their characters, so that whoever paints them needs no font. */
function textElement({ x, y, size, text, font }: TextMark, shelf: FontShelf): string {
  const { unitsPerEm, advance, outline } = shelf.named(font)
  const scale = size / unitsPerEm
  let at = 0
  const outlines = Array.from(text, (char) => {
    const codePoint = char.codePointAt(0)!
    const path = element('path', { transform: `translate(${at})`, d: outline(codePoint) })
    at += advance(codePoint)! * unitsPerEm
    return path
  })
  const place = [rounded(x), rounded(y + size * ASCENT_EM)].join(' ')
  return element('g', { transform: `translate(${place}) scale(${scale} ${-scale})` }, outlines.join(''))
}

/** A figure as an SVG. */
export function figureSvg(figure: FigureBlock, shelf: FontShelf): string {
  const elements = figureMarks(figure, shelf).flatMap((mark) => {
    if (mark.kind === 'rule') return []
    return [mark.kind === 'text' ? textElement(mark, shelf) : shapeElement(mark)]
  })
  const [width, height] = [TYPE_AREA_PT.width, figureHeight(figure)]
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`
  const content = element('rect', { width, height, fill: '#ffffff' }) + elements.join('')
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox }, content)
}
