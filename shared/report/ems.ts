const WIDE = /[MW@—]/
const PERCENT = /[%m]/
const CAPITAL = /[A-Z&+<=>~−]/
const NARROW = /[!',.:;|()[\]{} ]/
const LATIN = /[ -~–]/

function widthOf(character: string): number {
  if (WIDE.test(character)) return 1
  if (PERCENT.test(character)) return 0.87
  if (CAPITAL.test(character)) return 0.7
  if (NARROW.test(character)) return 0.35
  return LATIN.test(character) ? 0.53 : 1
}

/** How wide a text is set in 黑体, in em: a Chinese character is one. */
export function emsOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}
