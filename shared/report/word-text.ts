/** Soft hyphens and marks without width, which word processors put in and take out at will. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const FORBIDDEN = /(?!\t)\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu
const LINE_END = /\r\n?|[\n\v\f\u2028\u2029]/

/** What somebody wrote in Word, without what cannot be seen: its lines without empty ones and without blanks at their ends. */
export const readableText = (text: string): string =>
  text
    .split(LINE_END)
    .map((line) => line.replace(INVISIBLE, '').replace(FORBIDDEN, '').replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** The text by which two wordings are the same: blanks of any width and number are one, and characters are composed. */
export const comparableText = (text: string): string =>
  readableText(text)
    .replace(/[^\S\n]+/g, ' ')
    .normalize('NFC')
