/** One value behind a figure of the city, and where it stands: a town, or a subject of it. */
export interface CityTraceRow {
  caseId: string
  subject: string | null
  name: string
  value: string
}

/** How a figure of the city came to be: what should be printed, one sentence, and the values that went in. */
export interface CityTrace {
  text: string
  made: string
  rows: readonly CityTraceRow[]
}
