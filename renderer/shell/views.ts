export const VIEW_NAMES = ['overview', 'enterprises', 'score', 'compare', 'report'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export const VIEW_TITLES: Record<ViewName, string> = {
  overview: '案卷总览',
  enterprises: '企业',
  score: '评分',
  compare: '比对',
  report: '报告',
}

/** A place kept by another version may name a view that this one does not have. */
export const viewOf = (name: string): ViewName => VIEW_NAMES.find((each) => each === name) ?? 'overview'
