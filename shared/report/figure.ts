/** Every figure is as wide as the text: a box of so many units, each about a point of a printed page. */
export const FIGURE_WIDTH = 440

/** How dark a shade of a heat map is: the first is paper, the last is still light enough for black words on it. */
export const HEAT_STEPS = 5
export type HeatStep = 0 | 1 | 2 | 3 | 4

/** What a mark stands for. A writer gives each its look, such that all can be told apart in grey print. */
export type Tone = 'self' | 'assisted' | 'verified' | 'accent' | 'muted' | 'ink' | 'hair' | `heat-${HeatStep}`

/** The marks of a figure, placed from its top left; later ones lie over earlier ones. */
export type FigureMark<Text = string> = RectMark | LineMark | PointMark | WordsMark<Text> | CellMark

export interface RectMark {
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
  tone: Tone
}

export interface LineMark {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  width: number
  tone: Tone
  isDashed?: true
}

/** A dot around its middle. */
export interface PointMark {
  kind: 'point'
  x: number
  y: number
  radius: number
  tone: Tone
}

/** How words are set: `x` is their left end, middle or right end, `y` the middle of their line. */
export interface Setting {
  x: number
  y: number
  size: number
  align: 'left' | 'center' | 'right'
  isBold?: true
  /** Words longer than this go on in a further line, and are shortened where there is none. */
  room?: number
  lines?: number
}

/** Words that stand in the drawing alone: a tick of the scale, the name of a line. */
export interface WordsMark<Text = string> extends Setting {
  kind: 'words'
  text: Text
}

/** What stands in a cell of the figure's data, or in the title of a column where the row is null. */
export interface CellMark extends Setting {
  kind: 'cell'
  row: number | null
  column: number
}
