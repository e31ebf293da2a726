/** An expected refusal, worded for the panel: what happened, what is safe, what to do. */
export class CaseProblem extends Error {
  override readonly name = 'CaseProblem'
  constructor(
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message)
  }
}

export interface Problem {
  code: string
  message: string
  details?: unknown
}

/** Throws what stands against an action, where something does. */
export function refuse(against: Problem | null): void {
  if (against) throw new CaseProblem(against.code, against.message, against.details)
}

/** What crosses the IPC border: a value, or a problem as data. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

const INTERNAL =
  '程序内部出错，刚才的操作没有完成，已保存的数据不受影响。请重试；若再次出现，请把日志文件交给技术人员。'

/** Turns a throw into data: a CaseProblem keeps its words, anything else is shown as `internal`. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof CaseProblem)) return { code: 'internal', message: INTERNAL }
  const { code, message, details } = error
  return details === undefined ? { code, message } : { code, message, details }
}

export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
