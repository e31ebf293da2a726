/** Orders texts by their code units: the same on every machine and in every language setting. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
