/** What XML 1.0 forbids in a file: control characters, half a surrogate pair, two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** The text without the characters that would make an office file unreadable; lines end in \n, a tab is a space. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(FORBIDDEN, '')

export const cleanLines = (text: string): string[] => cleanText(text).split('\n')
