export const VIEW_NAMES = [
  'overview',
  'enterprises',
  'score',
  'compare',
  'draw',
  'orders',
  'recheck',
  'people',
  'statistics',
  'report',
  'merge',
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
  statistics: '统计',
  report: '报告',
  merge: '合并',
}

/** A place kept by another version may name a view that this one does not have. */
export const viewOf = (name: string): ViewName => VIEW_NAMES.find((each) => each === name) ?? 'overview'

/** Ctrl with a digit opens one of the first nine views; the ones after them have no key. */
export const VIEW_KEYS: readonly ViewName[] = VIEW_NAMES.slice(0, 9)
