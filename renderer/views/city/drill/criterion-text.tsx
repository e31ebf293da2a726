import type { CriterionHead } from '@shared/city-view/criterion-head'
import { formatPoints } from '@shared/format'
import type { ReactNode } from 'react'

/** A criterion in the words of its form, and what is to be said of it at once. */
export function CriterionText({
  of: { id, text, points, form },
  children,
}: {
  of: CriterionHead
  children?: ReactNode
}) {
  return (
    <section className="criterion-text" aria-label="细则原文">
      <p>
        <strong>
          {form === 'township' && '镇级 '}
          {id}
        </strong>{' '}
        {text} <span className="quiet">满分 {formatPoints(points)}</span>
      </p>
      {children}
    </section>
  )
}
