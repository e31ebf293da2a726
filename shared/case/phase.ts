export const PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck', 'wrapUp'] as const

export type Phase = (typeof PHASES)[number]

/** The phases that hold score sheets, in the order in which they are filled. */
export const SCORED_PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck'] as const

export type ScoredPhase = (typeof SCORED_PHASES)[number]

/** The phase that a case is in; after 总结提升 it is closed. */
export type CasePhase = Phase | 'closed'
