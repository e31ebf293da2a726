import { useState } from 'react'

/** Hears that a part of the place was changed from elsewhere, while the view that shows it stays open. */
export function useArrival<Part>(part: Part, arrive: (part: NonNullable<Part>) => void): void {
  const [seen, setSeen] = useState(part)
  if (part === seen) return
  setSeen(part)
  if (part !== null && part !== undefined) arrive(part)
}
