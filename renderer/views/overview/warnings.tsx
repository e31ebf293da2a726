import type { Problem } from '@shared/outcome'

/** Days that were missed; they bar nothing. */
export function Warnings({ of }: { of: readonly Problem[] }) {
  if (of.length === 0) return null
  return (
    <section className="warnings" aria-label="提醒">
      <h2>提醒</h2>
      <ul>
        {of.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
