import type { ReactNode } from 'react'

interface FileTaskProps {
  title: string
  note: ReactNode
  /** What starts it, at the end of its line. */
  action?: ReactNode
  /** What it asks for and what came of it, under its line. */
  children?: ReactNode
}

/** One thing to do with the file as a whole: what it is for, and what starts it. */
export function FileTask({ title, note, action, children }: FileTaskProps) {
  return (
    <section className="file-task" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet">{note}</p>
      <div className="file-task-start">{action}</div>
      <div className="file-task-rest">{children}</div>
    </section>
  )
}
