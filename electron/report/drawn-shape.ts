import type { Look } from './figure-look'

/** What a figure is drawn of beside its words, in points. */
export type Shape = Box | Dot | Stroke

export interface Box extends Look {
  kind: 'box'
  x: number
  y: number
  width: number
  height: number
}

export interface Dot extends Look {
  kind: 'dot'
  x: number
  y: number
  radius: number
}

export interface Stroke {
  kind: 'stroke'
  x1: number
  y1: number
  x2: number
  y2: number
  width: number
  colour: string
  isDashed: boolean
}

/** Of boxes and dots, in points. */
export const OUTLINE_PT = 0.75

/** A dash and the space after it, in points. */
export const DASH_PT = { length: 4, space: 2.5 }
