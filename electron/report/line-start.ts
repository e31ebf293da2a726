/** 避头尾: marks that may not begin a line, and marks that may not end one. */
const NEVER_FIRST = new Set('，。、；：？！）》〉」』】〕〗｝”’…—～·％‰℃㎡°,.;:?!)]}%')
const NEVER_LAST = new Set('（《〈「『【〔〖｛“‘￥＄＃([{$#№')

/** Pairs that read as one mark: a dash and an ellipsis are two characters long. */
const DOUBLED = new Set('—…')

const IN_WORD = /[0-9A-Za-z.,:/%‰+\-−_@&'×]/

/** Whether a line may end between two neighbouring characters. */
export function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true
  if (DOUBLED.has(after)) return false
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false
  return !(IN_WORD.test(before) && IN_WORD.test(after))
}

export const mayBeginLine = (character: string): boolean => !NEVER_FIRST.has(character)
