import type { FigureBlock } from '@shared/report'
import { DASH_PT, OUTLINE_PT, type Shape } from './drawn-shape'
import { figureHeight, figureMarks } from './figure-marks'
import { TYPE_AREA_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import type { TextMark } from './pdf-strip'

/** From the top of the em square down to the baseline. */
const ASCENT_EM = 0.88

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPED[mark]!)

type Values = Record<string, string | number | null>

/** An element; a value of null leaves its attribute out. */
function element(name: string, values: Values, content = ''): string {
  const attributes = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
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

const textElement = ({ x, y, size, text, font }: TextMark, shelf: FontShelf): string =>
  element(
    'text',
    { x, y: y + size * ASCENT_EM, 'font-size': size, 'font-family': shelf.named(font).family },
    escaped(text),
  )

/** A figure as an SVG, its words in the fonts of the shelf. */
export function figureSvg(figure: FigureBlock, shelf: FontShelf): string {
  const elements = figureMarks(figure, shelf).flatMap((mark) => {
    if (mark.kind === 'rule') return []
    return [mark.kind === 'text' ? textElement(mark, shelf) : shapeElement(mark)]
  })
  const [width, height] = [TYPE_AREA_PT.width, figureHeight(figure)]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    },
    element('rect', { width, height, fill: '#ffffff' }) + elements.join(''),
  )
}
