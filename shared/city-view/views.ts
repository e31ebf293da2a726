export const CITY_VIEWS = ['intake', 'towns', 'issues', 'report'] as const
export type CityViewName = (typeof CITY_VIEWS)[number]

export const CITY_VIEW_TITLES: Record<CityViewName, string> = {
  intake: '收件',
  towns: '汇总',
  issues: '问题措施',
  report: '报告',
}

/** A place kept by another version may name a view that this one does not have. */
export const cityViewOf = (name: string): CityViewName => CITY_VIEWS.find((each) => each === name) ?? 'towns'
