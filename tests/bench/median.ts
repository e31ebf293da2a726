/** How long the work takes, in milliseconds. */
export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export const median = (values: readonly number[]): number => at(values, 0.5)

/** The value that 95 of 100 do not pass. */
export const p95 = (values: readonly number[]): number => at(values, 0.95)

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
