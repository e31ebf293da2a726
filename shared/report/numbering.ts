/** Words in a row: 甲、乙、丙. */
export const enumerate = (words: readonly string[]): string => words.join('、')
