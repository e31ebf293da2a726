const HOURS_AHEAD = 8

/** The ISO day that it is in Beijing at a UTC time: the plan's days are Chinese ones wherever a file is read. */
export const beijingDay = (at: string): string =>
  new Date(Date.parse(at) + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10)

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The ISO day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
