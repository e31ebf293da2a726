export const VIEW_NAMES = [
  'overview',
  'enterprises',
  'score',
  'compare',
  'draw',
  'orders',
  'recheck',
  'people',
  'report',
  'hints',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export const VIEW_TITLES: Record<ViewName, string> = {
  overview: '案卷总览',
  enterprises: '企业',
  score: '评分',
  compare: '比对',
  draw: '抽样',
  orders: '重新帮扶',
  recheck: '复核',
  people: '人员标杆',
  report: '报告',
  hints: '疑点提示',
}

/** A place kept by another version may name a view that this one does not have. */
export const viewOf = (name: string): ViewName => VIEW_NAMES.find((each) => each === name) ?? 'overview'
