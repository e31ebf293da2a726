import type { CallInput, CallName, CallOutput } from '@shared/contract'
import { CaseProblem, type Outcome } from '@shared/outcome'
import type { HandedFiles } from '@shared/replies/handed'

/** Asks the main process; a refusal comes back as data and is thrown here, in its own words. */
export const call = async <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> => valueIn(await window.duhe.call(name, input)) as CallOutput<Name>

/** Hands dropped files to the main process, which alone learns where they lie. */
export const handOver = async (files: readonly File[]): Promise<HandedFiles> =>
  valueIn(await window.duhe.handOver(files))

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  const { code, message, details } = outcome.problem
  throw new CaseProblem(code, message, details)
}
