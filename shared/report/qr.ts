import { encode } from 'uqr'

/** White modules around the picture, which a reader asks for. */
const QUIET = 2

/** A row of black modules of a QR picture, from its left end. */
export interface QrRun {
  x: number
  y: number
  length: number
}

/** A QR picture of a text: how many modules it is wide and high, and where it is black. */
export function qrRuns(text: string): { size: number; runs: QrRun[] } {
  const { size, data } = encode(text, { border: QUIET, ecc: 'M' })
  const runs: QrRun[] = []
  data.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      const last = runs.at(-1)
      if (!isBlack) return
      if (last && last.y === y && last.x + last.length === x) last.length += 1
      else runs.push({ x, y, length: 1 })
    })
  })
  return { size, runs }
}

/** The same as the path of a drawing in which a module is one unit. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, runs } = qrRuns(text)
  return { size, path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('') }
}
