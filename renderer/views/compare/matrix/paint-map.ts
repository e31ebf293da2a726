import type { MatrixRow } from '@shared/matrix'
import { gapSide, gapStep } from './gap-step'

/** How much of the full colour each size of gap takes; the cells of the matrix grow by the same steps. */
const SHARES = [0, 0.3, 0.5, 0.7, 1]

/** Paints every gap as a spot, larger ones darker, on a canvas of any size and density, in the colours of the theme. */
export function paintMap(canvas: HTMLCanvasElement, rows: readonly MatrixRow[]): void {
  const brush = canvas.getContext('2d')
  const density = window.devicePixelRatio
  canvas.width = Math.round(canvas.clientWidth * density)
  canvas.height = Math.round(canvas.clientHeight * density)
  if (!brush || rows.length === 0) return
  const theme = getComputedStyle(canvas)
  const colours = { over: theme.getPropertyValue('--danger'), under: theme.getPropertyValue('--self') }
  const width = canvas.width / rows[0]!.gaps.length
  const height = canvas.height / rows.length
  rows.forEach((row, y) => {
    row.gaps.forEach((gap, x) => {
      if (!gap) return
      brush.fillStyle = colours[gapSide(gap)]
      brush.globalAlpha = SHARES[gapStep(gap)]!
      brush.fillRect(x * width, y * height, Math.max(1, width - 1), Math.max(1, height - density / 2))
    })
  })
}
