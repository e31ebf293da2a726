/** Brings a criterion or a section into sight and puts the keyboard there. */
export function lead(within: HTMLElement | null, name: string | undefined): void {
  if (name === undefined) return
  const found = within?.querySelector<HTMLElement>(`[data-criterion="${name}"], [data-section="${name}"]`)
  found?.scrollIntoView({ block: 'center' })
  found?.focus({ preventScroll: true })
}

/** The criterion in whose row the keyboard is. */
export const criterionAt = (element: Element | null): string | null =>
  element?.closest('[data-criterion]')?.getAttribute('data-criterion') ?? null
