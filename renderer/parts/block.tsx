import type { ReactNode } from 'react'

interface BlockProps {
  title: string
  note?: ReactNode
  /** What can be done with the whole block, at the end of its heading. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a view under its own heading. */
export function Block({ title, note, action, children }: BlockProps) {
  return (
    <section className="block" aria-label={title}>
      <header className="block-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="quiet">{note}</span>}
        {action !== undefined && <span className="block-end">{action}</span>}
      </header>
      {children}
    </section>
  )
}
