import { type CallName, contract } from '@shared/contract'
import { CaseProblem, type Outcome, problemOf } from '@shared/outcome'
import type { Desk } from './desk'
import { type Handlers, handlers } from './handlers'
import { logError } from './log'

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/** Answers one call of the window: validates it and runs its handler. */
export const dispatch = (desk: Desk, name: unknown, input: unknown): Promise<Outcome<unknown>> =>
  answer(String(name), () => {
    if (!isCall(name)) throw new CaseProblem('unknown-call', '程序内部出错：不认识的请求。请重新启动督核。')
    return run(handlers, name, desk, input)
  })

/** Turns every throw into data; what nobody expected is logged whole. */
export async function answer<Value>(
  what: string,
  work: () => Value | Promise<Value>,
): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof CaseProblem)) logError(what, error)
    return { ok: false, problem: problemOf(error) }
  }
}

function run<Name extends CallName>(all: Handlers, name: Name, desk: Desk, input: unknown) {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success)
    throw new CaseProblem('bad-input', '输入的内容不符合要求，没有保存。请检查后重试。', parsed.error.issues)
  return all[name](desk, parsed.data as Parameters<Handlers[Name]>[1])
}
