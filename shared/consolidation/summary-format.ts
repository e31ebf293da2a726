/** The number of `TownSummary`, `TownTally` and the cautions on them: raised whenever one case would be summed up otherwise, in numbers or in words. */
export const SUMMARY_FORMAT = 1
