import { useEffect, useState } from 'react'

const TOKENS = {
  font: '--font',
  text: '--text',
  quiet: '--text-quiet',
  paper: '--paper',
  hair: '--hair',
  line: '--hair-strong',
  accent: '--accent',
  band: '--accent-soft',
  self: '--self',
  verify: '--verify',
  danger: '--danger',
} as const

/** The colours and the type of the style sheet, for what is not drawn by it. */
export type Ink = Readonly<Record<keyof typeof TOKENS, string>>

function readInk(): Ink {
  const style = getComputedStyle(document.documentElement)
  const entries = Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()])
  return Object.fromEntries(entries) as Ink
}

/** The ink of the theme in force; a change of theme gives another one. */
export function useInk(): Ink {
  const [ink, setInk] = useState(readInk)
  useEffect(() => {
    const observer = new MutationObserver(() => setInk(readInk()))
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }, [])
  return ink
}

/** 自评 blue where it is the higher one, 核实 orange where that is, and grey where they are the same. */
export function inkOf(inflation: number, { self, verify, quiet }: Ink): string {
  if (inflation === 0) return quiet
  return inflation > 0 ? self : verify
}
