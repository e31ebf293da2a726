/** Prints a figure and whether it stays below its aim. */
export function atMost(what: string, value: number, aim: number): void {
  console.log(`${what}: ${value.toFixed(2)}   aim ≤ ${aim}   ${value <= aim ? 'held' : 'MISSED'}`)
}

/** Prints a figure and whether it reaches its aim. */
export function atLeast(what: string, value: number, aim: number): void {
  console.log(`${what}: ${value.toFixed(2)}   aim ≥ ${aim}   ${value >= aim ? 'held' : 'MISSED'}`)
}

/** Prints a figure that has no aim of its own. */
export const plainly = (what: string, value: number): void => console.log(`${what}: ${value.toFixed(2)}`)
