import type { Cell, Words } from '../../report'

/** A number of a figure: as it is printed, and where it lies on the scale. */
export interface Measure {
  cell: Cell<Words>
  at: number
}

export const NOTHING: Cell = { text: '—' }

/** The number of a cell; null where it holds none. */
export const measureOf = (cell: Cell<Words>): Measure | null =>
  cell.number === undefined ? null : { cell, at: cell.number }

export const cellOf = (measure: Measure | null): Cell<Words> => measure?.cell ?? NOTHING

export const placesOf = (measures: readonly (Measure | null)[]): number[] =>
  measures.flatMap((measure) => (measure ? [measure.at] : []))
