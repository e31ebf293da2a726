import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from './problem'

interface ReadingProps<Value> {
  of: UseQueryResult<Value>
  children: (value: Value) => ReactNode
}

/** Shows what was read, or why it could not be, and then nothing of an earlier answer, which may be hidden by now; the answer takes a millisecond, so there is nothing in between. */
export function Reading<Value>({ of, children }: ReadingProps<Value>) {
  return (
    <>
      <Problem error={of.error} />
      {!of.isError && of.data !== undefined && children(of.data)}
    </>
  )
}
