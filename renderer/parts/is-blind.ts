import { CaseProblem } from '@shared/outcome'

/** Whether blind verification is why something is not shown: a state of the case, not a fault. */
export const isBlind = (error: Error | null): error is CaseProblem =>
  error instanceof CaseProblem && error.code === 'blind'
