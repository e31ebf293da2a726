import type { Cells } from '../apply'
import { type CasePhase, PHASES } from '../case/phase'

/** What every head of a cell says that was written by this kind of event. */
const saidIn = <T>(cells: Cells | undefined, item: string, kind: string): T[] =>
  (cells?.get(item) ?? []).filter((head) => head.kind === kind).map(({ body }) => JSON.parse(body) as T)

const STEPS: readonly CasePhase[] = [...PHASES, 'closed']

/** The phase of a case; where two laptops contradict each other it is the one in which 自评 are hidden, else the one that went less far. */
export function phaseOf(cells: Cells | undefined): CasePhase {
  const entered = saidIn<{ phase: CasePhase }>(cells, 'phase', 'phase-entered').map(({ phase }) => phase)
  if (entered.includes('verification')) return 'verification'
  return STEPS.find((step) => entered.includes(step)) ?? 'selfAssessment'
}

/** Whether verification is blind; of two laptops that contradict each other the one that hides is believed until somebody decides. */
export const blindOf = (cells: Cells | undefined): boolean =>
  saidIn<{ blind: boolean }>(cells, 'blind', 'blind-set').some(({ blind }) => blind)
