import { call, nothing } from './call'

/** A long piece of work under way: what is being done, and how far it is where that can be said. */
export interface WorkState {
  what: string
  done: number
  /** 0 where nobody can say how much there is. */
  of: number
}

/** What takes longer than a moment, and how to call it off. */
export const workCalls = {
  'work.read': call(nothing).returns<WorkState | null>(),
  'work.cancel': call(nothing).returns<null>(),
} as const
