/** 避头尾: marks that may not begin a line, and marks that may not end one. */
const NEVER_FIRST = new Set('，。、；：？！）》〉」』】〕〗｝”’…—～·％‰℃㎡°,.;:?!)]}%')
const NEVER_LAST = new Set('（《〈「『【〔〖｛“‘￥＄＃([{$#№')

/** Pairs that read as one mark: a dash and an ellipsis are two characters long. */
const DOUBLED = new Set('—…')

const IN_WORD = /[0-9A-Za-z.,:/%‰+\-−_@&'×]/

const DIGIT = /[0-9]/

/** Whether a line may end between two neighbouring characters: not before a mark, not in a number, not between points and 分. */
export function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true
  if (DOUBLED.has(after)) return false
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false
  if (DIGIT.test(before) && after === '分') return false
  return !(IN_WORD.test(before) && IN_WORD.test(after))
}

export const mayBeginLine = (character: string): boolean => !NEVER_FIRST.has(character)
