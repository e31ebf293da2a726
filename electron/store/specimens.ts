const specimens = new Map<string, unknown>()

/**
 * Keeps one of the things of a kind that a case has by the thousand. When none is left at a collection of garbage, V8
 * forgets how such things are laid out and throws away the code that it made for them, and the next case is slow again.
 */
export function keepSpecimen(kind: string, thing: unknown): void {
  specimens.set(kind, thing)
}
