import type { Phase } from '@shared/case'

/** The dates that 石狮市实施方案 (2024-11-04) sets for the end of each phase. */
export const DEADLINES: Record<Phase, string> = {
  selfAssessment: '2024-11-15',
  assistance: '2024-11-30',
  verification: '2024-12-15',
  recheck: '2024-12-31',
  wrapUp: '2025-01-20',
}
