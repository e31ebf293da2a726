import type { GuideState, GuideStep } from '../guide'

export interface GuideView {
  /** null where it never began. */
  state: GuideState | null
  /** Empty while another case is on the desk, or none. */
  steps: readonly (Omit<GuideStep, 'isDone'> & { isDone: boolean })[]
}
