import type { CallInput, CallName, CallOutput } from '@shared/contract'
import { CaseProblem } from '@shared/outcome'

/** Asks the main process; a refusal comes back as data and is thrown here, in its own words. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const outcome = await window.duhe.call(name, input)
  if (outcome.ok) return outcome.value as CallOutput<Name>
  const { code, message, details } = outcome.problem
  throw new CaseProblem(code, message, details)
}
