/** The names that somebody typed in a row: 甲、乙 丙. */
export const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[、,，;；\s]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
