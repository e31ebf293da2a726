/** Brings what has just appeared into view: it must not stay below the edge of the window. */
export const showWhole = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
