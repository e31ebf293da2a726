import type { Cell, Grid } from './grid'

const LINE_END = /\r\n?/g

/** The cells of a text that Excel or WPS put on the clipboard: tabs between cells, a line a row, quotes around a cell that holds either. */
export function pastedGrid(text: string): Grid {
  const source = text.replace(LINE_END, '\n').replace(/\n$/, '')
  const rows: Cell[][] = [[]]
  let at = 0
  while (at <= source.length) {
    const { value, end } = quoted(source, at) ?? plain(source, at)
    rows.at(-1)!.push(value.trim() === '' ? null : value)
    if (source[end] === '\n') rows.push([])
    at = end + 1
  }
  return { name: '粘贴', hidden: false, rows, merges: [], hiddenRows: [] }
}

interface Taken {
  value: string
  /** Where the tab, the line end or the end of the text stands. */
  end: number
}

const ENDS = /[\t\n]/g
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y

function plain(source: string, at: number): Taken {
  ENDS.lastIndex = at
  const end = ENDS.exec(source)?.index ?? source.length
  return { value: source.slice(at, end), end }
}

/** A quotation mark that is not closed before the next cell is part of the words. */
function quoted(source: string, at: number): Taken | null {
  QUOTED.lastIndex = at
  const match = QUOTED.exec(source)
  return match && { value: match[1]!.replaceAll('""', '"'), end: QUOTED.lastIndex }
}
