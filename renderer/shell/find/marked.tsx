import type { FindHit } from '@shared/find'
import { Fragment } from 'react'

/** A title with what was asked for in it. */
export function Marked({ title, marks }: Pick<FindHit, 'title' | 'marks'>) {
  const starts = [0, ...marks.map(([, to]) => to)]
  return starts.map((start, index) => {
    const mark = marks[index]
    return (
      <Fragment key={start}>
        {title.slice(start, mark?.[0])}
        {mark && <mark>{title.slice(...mark)}</mark>}
      </Fragment>
    )
  })
}
