import type { ReportModel } from '@shared/report'
import { FOOT, type PdfWord, POINT_PER_MM } from './tools'

export const LEFT = 28 * POINT_PER_MM
export const RIGHT = (210 - 26) * POINT_PER_MM
export const TOP = 37 * POINT_PER_MM
export const BODY_PT = 16
export const LINE_PT = 28.95
const TABLE_PT = 12.5

/** A line of print, its words from left to right. */
export interface Line {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export const isNumber = ({ top }: PdfWord) => top > FOOT

/** The lines of a page without its number; words stand on one line whose middles are the same. */
export function linesOf(page: readonly PdfWord[]): Line[] {
  const lines = new Map<number, PdfWord[]>()
  for (const word of page.filter((each) => !isNumber(each))) {
    const middle = Math.round((word.top + word.bottom) / 2)
    const near = [middle, middle - 1, middle + 1].find((each) => lines.has(each)) ?? middle
    lines.set(near, [...(lines.get(near) ?? []), word])
  }
  return [...lines.values()].map((words) => ({
    text: words
      .toSorted((a, b) => a.left - b.left)
      .map((word) => word.text)
      .join(' '),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  }))
}

export const isBody = ({ top, bottom, left }: Line) =>
  bottom - top > TABLE_PT && left < LEFT + BODY_PT * 2 + 1

/** A report without its tables and figures. */
export const textOnly = (model: ReportModel): ReportModel => ({
  ...model,
  blocks: model.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'figure'),
})

export const halfWidth = (text: string) => (text.match(/[ -~]/g) ?? []).length

/** Lines that go from margin to margin. */
export const isFull = ({ left, right }: Line) => left < LEFT + 1 && right > RIGHT - BODY_PT

/** Lines of fewer than 26 characters where 28 have room. */
export const isLoose = ({ text }: Line) => text.length - halfWidth(text) / 2 < 26
