import type { RecheckDecision } from './case/action'

/** What a 重新帮扶 has to set right: why the re-check returned the subject, where it did, then what does not agree. */
export const orderCauses = (
  returned: Pick<RecheckDecision, 'reason'> | null,
  flags: readonly string[],
): string[] => [...(returned ? [`复核退回：${returned.reason}`] : []), ...flags]
