import type { ActionSubject } from '@shared/replies/action'

const STATES: Record<ActionSubject['verification'], string> = {
  none: '○ 未核实',
  begun: '◐ 核实中',
  complete: '◑ 已评完，未签认',
  signed: '● 已签认',
}

/** How far the verification of a subject has come, in a shape and a word. */
export function VerificationMark({ of }: { of: ActionSubject['verification'] }) {
  return <span className={`state state-${of}`}>{STATES[of]}</span>
}
