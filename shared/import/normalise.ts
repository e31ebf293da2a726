const SPACE = /[\s\p{Cc}\p{Cf}]+/gu
const SPACE_BETWEEN_CHINESE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu
const ASCII_WORD = /^[\x21-\x7e]*$/
const NOTHING = /^(?:[-—–―－/／\\]+|无|暂无|不详)$/

/** A text by which cells are compared: width, spaces and line breaks do not tell texts apart. */
export function squash(text: string): string {
  return ASCII_WORD.test(text) ? text : text.normalize('NFKC').replace(SPACE, '')
}

/** A text as it is recorded: on one line, without the spaces that Chinese does not have; its widths are the writer's own. */
export function tidy(text: string): string {
  if (ASCII_WORD.test(text)) return text
  return text.replace(SPACE, ' ').replace(SPACE_BETWEEN_CHINESE, '').trim()
}

/** Whether a cell says that there is nothing to say: empty, a dash, a slash, 无. */
export const saysNothing = (text: string): boolean => text === '' || NOTHING.test(text)

/** The key by which an enterprise is recognised by its name. */
export const nameKey = (name: string): string => squash(name).toLowerCase()
