import type { Problem } from '@shared/outcome'
import { usePlace } from '../../desk/place'

/** Days that were missed; they bar nothing. */
export function Warnings({ of }: { of: readonly Problem[] }) {
  const { move } = usePlace()
  if (of.length === 0) return null
  return (
    <section className="warnings" aria-label="提醒">
      <h2>已过期</h2>
      <ul>
        {of.map(({ code, message }) => (
          <li key={message}>
            <span>
              <span aria-hidden="true">⚠</span> {message}
            </span>
            {code === 'order-overdue' && (
              <button type="button" className="text-button" onClick={() => move({ view: 'orders' })}>
                去办理 ›
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
