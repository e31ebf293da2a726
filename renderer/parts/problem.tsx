import { CaseProblem, problemOf } from '@shared/outcome'
import { Alert } from 'antd'
import type { ReactNode } from 'react'

/** A problem in its own words; it stays until what caused it is gone. */
export function Problem({ error, action }: { error: Error | null; action?: ReactNode }) {
  if (!error) return null
  return <Alert type="error" showIcon role="alert" title={wordsOf(error)} action={action} />
}

const wordsOf = (error: Error): string =>
  error instanceof CaseProblem ? error.message : problemOf(error).message
