import type { PageSheets } from 'pdfmake'
import { DASH_PT, OUTLINE_PT, type Shape } from './drawn-shape'

/** Draws a shape of a figure; what comes after is black again. */
export function drawShape(pdf: PageSheets, shape: Shape): void {
  pdf.save()
  if (shape.kind === 'stroke') {
    if (shape.isDashed) pdf.dash(DASH_PT.length, { space: DASH_PT.space })
    pdf.lineWidth(shape.width).moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2).stroke(shape.colour)
  } else {
    const { x, y, fill, outline } = shape
    if (shape.kind === 'box') pdf.rect(x, y, shape.width, shape.height)
    else pdf.circle(x, y, shape.radius)
    if (outline) pdf.lineWidth(OUTLINE_PT).fillAndStroke(fill, outline)
    else pdf.fill(fill)
  }
  pdf.restore()
}
